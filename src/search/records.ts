import type { Chapter, Course, Section, Term } from '../course/course.ts';
import { type Kit, type KitFile, KIT_PATH } from '../kit/kit.ts';
import type { LabModel } from '../labs/model.ts';

/** What can be found: one entry of the index, with where it leads. */
export interface Found {
  readonly kind: 'chapter' | 'section' | 'lab' | 'term' | 'file';
  readonly title: string;
  /** Title of the chapter it belongs to. */
  readonly chapter: string;
  readonly level?: number | undefined;
  /** Root path with anchor, without the base path. */
  readonly path: string;
}

/** An entry and its text, as HTML for the indexer. */
export interface Entry extends Found {
  readonly html: string;
}

/** Entries of a written chapter: its opening, its sections and sub-sections, and its labs. */
export function chapterEntries(chapter: Chapter, page: string): Entry[] {
  const about = { chapter: chapter.title, level: chapter.level };
  const article = between(page, '<article', '</article>');
  const starts = chapter.body.sections.map((section) => startOf(article, section));
  const opening = {
    ...about,
    kind: 'chapter' as const,
    title: chapter.title,
    path: chapter.path,
    html: paragraphs(chapter.claim, chapter.why) + article.slice(0, starts[0]),
  };
  const sections = chapter.body.sections.map((section, index) => ({
    ...about,
    kind: 'section' as const,
    title: section.title,
    path: `${chapter.path}#${section.id}`,
    // The title is indexed by itself; once more in the text it would open every excerpt.
    html: article.slice(starts[index], starts[index + 1]).replace(/<(h[23])\b.*?<\/\1>/s, ''),
  }));
  return [opening, ...sections, ...chapter.labs.map((lab) => labEntry(lab, chapter))];
}

/** Entry of a glossary term; it counts to the chapter that explains it. */
export function termEntry(term: Term, course: Course): Entry {
  const chapter = course.chapters.find(({ id }) => id === term.chapter);
  return {
    kind: 'term',
    title: term.term,
    chapter: chapter?.title ?? 'Glossary',
    level: chapter?.level,
    path: `/glossary/#term-${term.id}`,
    html: paragraphs(term.text),
  };
}

/** Entry of a file of the kit, with the name that people type: its path and what it is for; its code is not indexed. */
export function kitEntry({ entry }: Kit, file: KitFile): Entry {
  const { id, path, title, purpose, place, notes } = file;
  return {
    kind: 'file',
    title: `${title} (${path.split('/').at(-1) ?? path})`,
    chapter: entry.title,
    level: entry.level,
    path: `${KIT_PATH}#${id}`,
    html: paragraphs(path, purpose, place, ...notes.map(({ text }) => text)),
  };
}

/** Entry of the placement page. It belongs to no chapter, and it has one address. */
export function placementEntry(course: Course): Entry {
  return {
    kind: 'section',
    title: 'Where am I?',
    chapter: 'Where am I?',
    path: '/where-am-i/',
    html: paragraphs(
      'Placement: find your level and your lowest gap. Three observable things per level, by evidence of the last 14 days: your profile, one next step, and never a mean.',
      ...course.placement.flatMap(({ items }) => items.map(({ ask }) => ask)),
    ),
  };
}

/** Entry of the team board. */
export function teamEntry(): Entry {
  return {
    kind: 'section',
    title: 'Team board',
    chapter: 'Team board',
    path: '/team/',
    html: paragraphs(
      'Receipts and rosters of a team: who works at which level, which level is the bottleneck, the review queue, hardest questions, who could pair with whom, change over months.',
    ),
  };
}

/** Entry of the page with all files of the kit. */
export function kitPageEntry(): Entry {
  return {
    kind: 'section',
    title: 'Kit',
    chapter: 'Kit',
    path: KIT_PATH,
    html: paragraphs(
      'Files to take and download, one by one or all as a zip: rules, skills, hooks, loops and workflows of every level, in today’s syntax, checked.',
    ),
  };
}

function labEntry(lab: LabModel, chapter: Chapter): Entry {
  return {
    kind: 'lab',
    title: lab.title,
    chapter: chapter.title,
    level: chapter.level,
    path: `${chapter.path}#${lab.id}`,
    html: paragraphs(lab.brief, lab.notice, lab.assumes),
  };
}

/** Where a section starts in the page. The build has checked that each id is there exactly once. */
function startOf(article: string, { id, depth }: Section): number {
  const tag = depth === 2 ? 'section' : 'h3';
  const at = article.indexOf(`<${tag} id="${id}"`);
  if (at === -1)
    throw new Error(`The section "${id}" is not in its page, so search cannot lead there.`);
  return at;
}

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start));
}

function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text.replaceAll('`', ''))}</p>`).join('');
}

/** Text as HTML text or attribute value. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
