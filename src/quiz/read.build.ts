import type { Problem } from '../course/problems.ts';
import { parseYaml } from '../course/yaml.build.ts';
import { itemFaults } from './item-rules.ts';
import type { Fault, Placed, Setting } from './item-rules.ts';
import { solvePredict } from './predict.build.ts';
import { quizFileSchema } from './question.build.ts';
import type { AuthoredQuestion, Question } from './question.build.ts';

/** A chapter's questions, ready to ask, and every mistake found in their file. */
export interface ReadQuiz {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a `quiz.yaml`: schema, keys of predict questions (their code is run), item rules.
 * `file` is its path from the project's root, for the problems. With a schema error no question is returned.
 */
export function readQuiz(text: string, file: string, setting: Setting): ReadQuiz {
  const { value, problems, lineOf } = parseYaml(text, file, quizFileSchema);
  if (!value) return { questions: [], problems };
  const solved = value.questions.map(solve);
  const bank = solved.flatMap(({ placed }) => placed);
  const faults = [...solved.flatMap((one) => one.faults), ...itemFaults(bank, setting)];
  return {
    questions: bank.map(({ question }) => question),
    problems: faults.map((fault) => problemOf(fault, file, lineOf(fault.at))),
  };
}

function solve(
  question: AuthoredQuestion,
  index: number,
): { placed: Placed[]; faults: readonly Fault[] } {
  if (question.kind !== 'predict') return { placed: [{ question, index }], faults: [] };
  const result = solvePredict(question, ['questions', index]);
  return {
    placed: result.question ? [{ question: result.question, index }] : [],
    faults: result.faults,
  };
}

function problemOf(
  { code, question, message, mend, severity }: Fault,
  file: string,
  line?: number,
): Problem {
  const said = question ? `${question}: ${message}` : message;
  return { code, severity, file, ...(line === undefined ? {} : { line }), message: said, mend };
}
