import type { ContentChange } from '../changes/changes.ts';
import type { Question } from '../quiz/question.build.ts';
import type { Past } from './past.ts';
import type { Kit } from '../kit/kit.ts';
import type { LabModel } from '../labs/model.ts';
import type { PlacementLevel } from '../placement/placement.ts';

/** What there is to learn: plain data, made once at build time. All paths are from the site's root. */
export interface Course {
  readonly title: string;
  readonly promise: string;
  /** Share of the points of an attempt that passes, 0 to 1. */
  readonly passMark: number;
  /** Content version, shown to readers and kept in receipts. */
  readonly version: string;
  /** Where a reader reports an error in the content. */
  readonly reportUrl: string;
  /** Every chapter in the course's order, written or not. */
  readonly entries: readonly ChapterEntry[];
  /** The written chapters, in the course's order. */
  readonly chapters: readonly Chapter[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  /** Take-away files, of the chapters that have some, in the course's order. */
  readonly kits: readonly Kit[];
  /** What placement asks, level by level; empty for a course that asks nothing. */
  readonly placement: readonly PlacementLevel[];
  /** What changed, newest first. */
  readonly changes: readonly ContentChange[];
}

/** A chapter as the ladder names it, before one knows whether it is written. */
export interface ChapterEntry {
  readonly id: string;
  readonly kind: 'level' | 'interlude';
  /** 1 to 8; interludes have none. */
  readonly level?: number | undefined;
  readonly slug: string;
  readonly title: string;
  /** What the human still holds at this level: "the context". */
  readonly holds: string;
  /** What the agent does, in one sentence. */
  readonly line: string;
  readonly written: boolean;
  readonly path: string;
}

/** A written chapter with all that belongs to it. */
export interface Chapter extends ChapterEntry {
  readonly file: string;
  readonly claim: string;
  /** Description for previews and search, 80–160 characters. */
  readonly why: string;
  /** ISO date on which facts and syntax were last verified. */
  readonly verified: string;
  readonly loop: { readonly you: string; readonly agent: string };
  /** The chapter that this one was cut out of, and the ISO day on which that was. */
  readonly splitFrom?: { readonly chapter: string; readonly date: string } | undefined;
  /** Every chapter that it was a part of; none for most. */
  readonly was?: readonly Past[];
  readonly objectives: readonly Named[];
  readonly signals: readonly Named[];
  readonly practices: readonly Practice[];
  readonly body: Body;
  readonly labs: readonly LabModel[];
  readonly questions: readonly Question[];
}

/** Something with a permanent id and a sentence. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

/** An observable habit: what to do, and how to tell that it is done. */
export interface Practice extends Named {
  readonly how: string;
}

/** What the build knows of a chapter's text. */
export interface Body {
  readonly sections: readonly Section[];
  /** Ids of labs, figures and checks, in the order shown. */
  readonly labs: readonly Placed[];
  readonly figures: readonly (Placed & { readonly src: string })[];
  readonly checks: readonly Placed[];
  /** Ids of sources and terms, in order of first use; a source with what is said of it at that place. */
  readonly cites: readonly (Placed & { readonly note?: string })[];
  readonly terms: readonly Placed[];
  readonly links: readonly Placed[];
  /** Words of prose, code and figures aside. */
  readonly words: number;
}

/** A heading of a chapter. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: 2 | 3;
  readonly line: number;
  /** The section's prose, for item rules that compare a question with it. */
  readonly text: string;
}

/** An id (or address) and the line that names it. */
export interface Placed {
  readonly id: string;
  readonly line: number;
}

/** A source of facts. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** Year, month or day, ISO. */
  readonly date: string;
  readonly url: string;
  readonly kind: 'primary' | 'paper' | 'docs' | 'post' | 'retelling' | 'discussion';
  /** How deep it was read, where that matters. */
  readonly note?: string | undefined;
}

/** A glossary term in the course's own words. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** Chapter that explains it. */
  readonly chapter: string;
}

/** What stands over a chapter's signals: a level is a place to be at, an interlude a matter that touches you. */
export function signalsTitle({ kind }: Pick<ChapterEntry, 'kind'>): string {
  return kind === 'level' ? 'You are here when' : 'It touches you when';
}

/** Minutes to read a chapter: 220 words a minute, and four minutes a lab; at least one. */
export function minutes(chapter: Pick<Chapter, 'body' | 'labs'>): number {
  return Math.max(1, Math.round(chapter.body.words / 220 + chapter.labs.length * 4));
}
