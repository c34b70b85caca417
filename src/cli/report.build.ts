/**
 * `npm run report`: what the course holds, chapter by chapter, and how a test-wise guesser would do in each bank.
 * Numbers for authors and for closing notes; the same rules stop the build when one of them is broken.
 */
import type { Chapter } from '../course/course.ts';
import { buildCourse } from '../course/load.build.ts';
import { report, tally } from '../course/problems.ts';
import { guesses } from '../quiz/rules/bots.ts';

const { course, problems } = buildCourse();

console.log('What each chapter holds');
console.table(
  course.chapters.map(({ title, body, labs, questions }) => ({
    chapter: title,
    words: body.words,
    figures: body.figures.length,
    labs: labs.length,
    questions: questions.length,
    ...ofKinds(questions),
    sources: new Set(body.cites.map(({ id }) => id)).size,
    terms: new Set(body.terms.map(({ id }) => id)).size,
  })),
);

console.log(
  'Test-wise guessing: keys hit of tries (chance that luck does as well; an error at 0.05)',
);
console.table(course.chapters.map(guessed));

const all = course.chapters.flatMap(({ labs }) => labs).length;
console.log(
  `${course.chapters.length} chapters, ${all} labs, ${course.terms.length} terms,`,
  `${course.sources.length} sources; ${tally(problems)}.`,
);
if (problems.length > 0) console.log(report(problems));

function ofKinds(questions: Chapter['questions']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of questions) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function guessed({ title, questions }: Chapter): Record<string, string> {
  const cells = guesses(questions).map(({ cue, hits, tries, chance }) => [
    cue.replace(/ \(.*/, ''),
    tries === 0 ? '–' : `${hits.length}/${tries} (${chance.toFixed(2)})`,
  ]);
  return { chapter: title, ...(Object.fromEntries(cells) as Record<string, string>) };
}
