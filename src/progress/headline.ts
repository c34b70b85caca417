/** The first words of the progress page: how far up the ladder someone is, and what is in between. */
import type { ChapterStanding, Standing } from './chapter-standing.ts';

/** The heading, two short sentences on two lines, and what explains it. */
export interface Headline {
  readonly title: string;
  readonly lead: string;
}

/** What the page says before it knows anything: true of everyone. */
export const unknown: Headline = {
  title: 'What you know.\nWhat you do.',
  lead: 'What you read, run, answer and tick appears here by itself.',
};

/** The headline of an empty record. */
export const nothing: Headline = { ...unknown, lead: `Nothing is recorded yet. ${unknown.lead}` };

/** The headline of a record that holds something. */
export function headline({ chapters, knows, does }: Standing): Headline {
  const levels = chapters.filter(({ chapter }) => chapter.level !== undefined);
  const open = levels.find(({ known }) => !known);
  const stray = above(levels, open);
  if (open && knows === 0) return onTheWay(numbered(open), stray);
  const doing = does === knows ? 'it too' : does === 0 ? 'none yet' : `level ${does}`;
  return {
    title: `You know level ${knows}.\nYou do ${doing}.`,
    lead: [between(levels, knows, does, open), stray].filter(Boolean).join(' '),
  };
}

function onTheWay(level: number, stray: string): Headline {
  const how = `You know level ${level} once its chapter is read and its quiz passed.`;
  return { title: `On the way to level ${level}.`, lead: stray || how };
}

/** What lies between "knows" and "does"; where nothing does, what was left out and what is next. */
function between(
  levels: readonly ChapterStanding[],
  knows: number,
  does: number,
  open: ChapterStanding | undefined,
): string {
  const gap = levels.filter((at) => numbered(at) <= knows && !at.marks.practiced).map(numbered);
  if (does < knows) return `${named(gap)} known and not done yet: the hatched stretch.`;
  return [unwritten(levels, knows), next(knows, open)].filter(Boolean).join(' ');
}

/** Why the count begins above level 1, or leaves levels out. */
function unwritten(levels: readonly ChapterStanding[], knows: number): string {
  const written = levels.map(numbered);
  const below = Array.from({ length: knows }, (_, at) => at + 1);
  const missing = below.filter((level) => !written.includes(level));
  return missing.length > 0 ? `${named(missing)} not written yet.` : '';
}

function next(knows: number, open: ChapterStanding | undefined): string {
  if (!open) return 'That is every level that is written.';
  const level = numbered(open);
  return level === knows + 1 ? `Next is level ${level}.` : `Next written level: ${level}.`;
}

/** Levels that count for nothing yet, because one beneath them is open. */
function above(levels: readonly ChapterStanding[], open: ChapterStanding | undefined): string {
  const stray = levels.filter((at) => open && at.known && numbered(at) > numbered(open));
  if (!open || stray.length === 0) return '';
  const count = stray.length === 1 ? 'it counts' : 'they count';
  return `${named(stray.map(numbered))} known already; ${count} once level ${numbered(open)} is.`;
}

const numbered = ({ chapter }: ChapterStanding): number => chapter.level ?? 0;

/** "Level 3 is", "Levels 3, 4 and 6 are". */
function named(levels: readonly number[]): string {
  const last = levels.at(-1) ?? 0;
  if (levels.length < 2) return `Level ${last} is`;
  return `Levels ${levels.slice(0, -1).join(', ')} and ${last} are`;
}
