import type { Fault, Placed } from '../item-rules.ts';

type Said = readonly [code: string, message: string, mend: string];

/** An error in one question; `path` leads on from the question. */
export function wrong(
  { question, index }: Placed,
  path: readonly PropertyKey[],
  ...said: Said
): Fault {
  const [code, message, mend] = said;
  return {
    code,
    question: question.id,
    at: ['questions', index, ...path],
    message,
    mend,
    severity: 'error',
  };
}

/** The same fault as a warning: reported, but the build goes on. */
export function asWarning(fault: Fault): Fault {
  return { ...fault, severity: 'warning' };
}

/** An error in the bank as a whole. */
export function bankWrong(...[code, message, mend]: Said): Fault {
  return { code, at: ['questions'], message, mend, severity: 'error' };
}

/** A list of ids for a message. */
export function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}
