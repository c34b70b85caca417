/**
 * A summary: how far a reader is, short enough for a line of chat. `8LS1.k6d4.20261121.1xw…` says knows 6, does 4, which
 * content, which day, then three letters for each chapter with a mark and two that find a slip. It cannot be checked.
 */
import type { Standing } from '../chapter-standing.ts';
import { clashes, codesIn, hash, LETTERS, optionCode } from './codes.ts';
import { dayCode, dayOf } from './days.ts';
import type { CourseKeys } from './keys.ts';
import { bare } from './receipt.ts';
import type { Marks } from '../marks.ts';

/** How a chapter stands by a summary. */
export interface SummaryChapter extends Marks {
  readonly code: string;
}

/** What a summary says; all of it claimed. */
export interface Summary {
  /** Version of the content, 2026.11.21. */
  readonly version: string;
  readonly day: string;
  readonly knows: number;
  readonly does: number;
  readonly chapters: readonly SummaryChapter[];
}

/** Why a text is no summary. */
export type SummaryRefusal = 'empty' | 'shape' | 'damaged' | 'future';

export type ReadSummary =
  | { readonly ok: true; readonly summary: Summary }
  | { readonly ok: false; readonly code: SummaryRefusal };

/** How every summary of this format begins. */
export const SUMMARY = '8LS1.';

/** The summary of a standing, as one short line; `on` is the day, 2026-11-21. */
export function summaryOf(
  { chapters, knows, does }: Standing,
  version: string,
  on: string,
): string {
  const marked = chapters.map(({ chapter, marks }) => ({ code: optionCode(chapter.id), ...marks }));
  return summaryLine({ version, day: on, knows, does, chapters: marked });
}

/** A summary as text. Chapters without a mark are left out. */
export function summaryLine({ version, day, knows, does, chapters }: Summary): string {
  const content = version.split('.').map((part) => part.padStart(2, '0'));
  const marks = chapters
    .map((chapter) => ({ chapter, bits: bitsOf(chapter) }))
    .filter(({ bits }) => bits > 0)
    .map(({ chapter, bits }) => chapter.code + bits);
  const line = `${SUMMARY}k${knows}d${does}.${content.join('')}.${dayCode(day)}${marks.join('')}`;
  return line + check(line);
}

const bitsOf = ({ read, passed, practiced }: Marks): number =>
  Number(read) + 2 * Number(passed) + 4 * Number(practiced);

function check(line: string): string {
  const sum = hash(line, 1);
  return `${LETTERS[sum & 63]}${LETTERS[(sum >>> 6) & 63]}`;
}

const LINE = /^8LS1\.k(\d)d(\d)\.(\d{4})(\d\d)(\d\d)\.([0-9a-z]{3})((?:[\w-]{2}[1-7]){0,40})$/;

/** Reads what somebody pasted. Total; whether its chapters are known is for `marksBySummary` to say. */
export function readSummary(text: string): ReadSummary {
  const line = text.length > 1000 ? '?' : bare(text);
  if (!line) return refuse('empty');
  if (!line.startsWith(SUMMARY)) return refuse(/^8LS\d+\./.test(line) ? 'future' : 'shape');
  const body = line.slice(0, -2);
  const [, knows, does, year, month, date, day = '', marks = ''] = LINE.exec(body) ?? [];
  if (year === undefined || check(body) !== line.slice(-2)) return refuse('damaged');
  const chapters = codesIn(marks, 3).map(chapterOf);
  if (
    clashes(
      chapters.map(({ code }) => code),
      String,
    ).length
  )
    return refuse('damaged');
  const version = [year, Number(month), Number(date)].join('.');
  const levels = { knows: Number(knows), does: Number(does) };
  return { ok: true, summary: { version, day: dayOf(day), ...levels, chapters } };
}

const refuse = (code: SummaryRefusal): ReadSummary => ({ ok: false, code });

function chapterOf(text: string): SummaryChapter {
  const bits = Number(text.slice(2));
  const marks = { read: bits % 2 > 0, passed: (bits & 2) > 0, practiced: (bits & 4) > 0 };
  return { code: text.slice(0, 2), ...marks };
}

/** The marks of every chapter of a course by a summary, in the course's order; chapters of another version are left out. */
export const marksBySummary = (
  { chapters }: Summary,
  keys: CourseKeys,
): (Marks & { readonly id: string; readonly level?: number })[] =>
  keys.chapters.map(({ id, level }) => {
    const found = chapters.find(({ code }) => code === optionCode(id));
    const { read = false, passed = false, practiced = false } = found ?? {};
    return { id, ...(level === undefined ? {} : { level }), read, passed, practiced };
  });
