import type { AuthoredPredict, Predict } from './kinds/predict/schema.build.ts';
import { runProgram } from './kinds/predict/run.build.ts';
import type { Fault } from './item-rules.ts';
import { plainOutput } from './text.ts';

/** A predict question with its key computed, or what is wrong with it. `at` is the question's place in the file. */
export function solvePredict(
  question: AuthoredPredict,
  at: readonly PropertyKey[],
): { question?: Predict; faults: readonly Fault[] } {
  const run = runProgram(question.code.text);
  if ('failed' in run) {
    const mend =
      'correct the code: it must end by itself within a second and print the same every time';
    return { faults: [fault('predict-fails', question, [...at, 'code'], run.failed, mend)] };
  }
  const printed = plainOutput(run.printed);
  const solved = { ...question, printed };
  if (printed === '') {
    return {
      faults: [
        fault('predict-silent', question, [...at, 'code'], 'it prints nothing', 'call console.log'),
      ],
    };
  }
  return { question: solved, faults: keyFaults(solved, at) };
}

function keyFaults(question: Predict, at: readonly PropertyKey[]): Fault[] {
  if (!question.options) return [];
  const right = question.options.filter(
    (option) => plainOutput(option.output) === question.printed,
  );
  if (right.length === 1) return [];
  const message = `${right.length} options equal what the code prints, which is ${JSON.stringify(question.printed)}`;
  const mend = 'write exactly one option with that output';
  return [fault('predict-key', question, [...at, 'options'], message, mend)];
}

function fault(
  code: string,
  { id }: { id: string },
  at: readonly PropertyKey[],
  message: string,
  mend: string,
): Fault {
  return { code, question: id, at, message, mend, severity: 'error' };
}
