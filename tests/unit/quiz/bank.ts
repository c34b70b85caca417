import { stringify } from 'yaml';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Problem } from '../../../src/course/problems.ts';
import { readQuiz } from '../../../src/quiz/read.build.ts';

/** A question as loose data, to be spoiled by a test. */
export type Loose = Record<string, unknown>;

const good = readFileSync('tests/fixtures/course/levels/1-alpha/quiz.yaml', 'utf8');
const setting = {
  chapter: 'alpha',
  objectives: ['alpha-o-one', 'alpha-o-two'],
  sections: [
    {
      id: 'alpha-first',
      text: 'Copies that are fresh may be shown at once without asking anybody first.',
    },
    { id: 'alpha-second', text: 'A stale copy has to be validated.' },
  ],
};

/** Problems of the fixture bank after `spoil` has changed its questions. */
export function problemsOf(
  spoil: (questions: Loose[]) => void = () => undefined,
  kind: 'level' | 'interlude' = 'level',
): readonly Problem[] {
  const { questions } = parse(good) as { questions: Loose[] };
  spoil(questions);
  return readQuiz(stringify({ questions }), 'quiz.yaml', { ...setting, kind }).problems;
}

/** Changes the question of one kind. */
export function only(
  kind: string,
  change: (question: Loose) => void,
): (questions: Loose[]) => void {
  return (questions) => {
    const found = questions.find((question) => question['kind'] === kind);
    if (!found) throw new Error(`the fixture has no ${kind}`);
    change(found);
  };
}

/** The list of a question by its field: options, items, rows. */
export function list(question: Loose, field: string): Loose[] {
  return question[field] as Loose[];
}
