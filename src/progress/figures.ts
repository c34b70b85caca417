/** Everything that the progress page says of the chapters, as texts by slot: `<chapter>.<what>`. */
import type { Outline } from '../course/outline.ts';
import { chapterFigures } from './chapter-figures.ts';
import { standing, type Standing } from './chapter-standing.ts';
import type { Progress } from './facts.ts';
import { headline, nothing } from './headline.ts';
import { isEmpty } from './progress.ts';

/** Texts by slot. Slots of the page that are not among them keep what they have. */
export type Figures = Readonly<Record<string, string>>;

/** The texts for this document. */
export function figures(progress: Progress, outline: Outline): Figures {
  const now = standing(progress, outline);
  const first = isEmpty(progress) ? nothing : headline(now);
  const out: Record<string, string> = {
    headline: first.title,
    lead: first.lead,
    knows: String(now.knows),
    does: String(now.does),
    revised: revised(now),
    other: others(progress, outline),
  };
  for (const chapter of now.chapters) Object.assign(out, chapterFigures(progress, chapter));
  return out;
}

/** Questions that were right and are open again. The pass stays. */
function revised({ chapters }: Standing): string {
  const open = chapters.filter(({ quiz }) => quiz.reopened.length > 0);
  const n = open.reduce((sum, { quiz }) => sum + quiz.reopened.length, 0);
  if (n === 0) return '';
  const which =
    n === 1 ? '1 question that you had right was' : `${n} questions that you had right were`;
  const where = open.map(({ chapter }) => chapter.title).join(', ');
  return `${which} revised since, in: ${where}. A pass keeps its date.`;
}

/** How many facts have ids that this course does not know. They are kept. */
export function others(progress: Progress, { chapters }: Outline): string {
  const known = new Set(
    chapters.flatMap((chapter) => [
      chapter.id,
      ...[chapter.sections, chapter.labs, chapter.questions, chapter.signals, chapter.practices]
        .flat()
        .map(({ id }) => id),
    ]),
  );
  const { read, ran, solved, chapters: marked, practiced, questions } = progress;
  const all = [read, ran, solved, marked, practiced, questions].flatMap((map) => Object.keys(map));
  // A change that was marked as read is known by its own list.
  const n = new Set(all.filter((id) => !known.has(id) && !id.startsWith('change-'))).size;
  if (n === 0) return '';
  return `${n} ${n === 1 ? 'entry belongs' : 'entries belong'} to another version of the course. They are kept.`;
}
