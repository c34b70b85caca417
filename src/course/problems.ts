/** What a problem does to the build: an error stops it, a warning is only reported. */
export type Severity = 'error' | 'warning';

/** One mistake in the content: where it is, what it is, and how to mend it. */
export interface Problem {
  readonly code: string;
  /** Path from the project's root. */
  readonly file: string;
  /** Line in that file, from 1, where it is known. */
  readonly line?: number;
  readonly message: string;
  readonly mend: string;
  readonly severity: Severity;
}

/** The problems that stop the build. */
export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.severity === 'error');
}

/** All problems as one readable report, grouped by file, in the order of their lines; empty text for none. */
export function report(problems: readonly Problem[]): string {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  }
  const sorted = [...files].sort(([a], [b]) => a.localeCompare(b));
  return sorted
    .map(([file, list]) => [file, ...list.sort(byLine).map(entry)].join('\n'))
    .join('\n\n');
}

/** "3 errors, 1 warning" for a list of problems. */
export function tally(problems: readonly Problem[]): string {
  const errors = errorsOf(problems).length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

function entry(problem: Problem): string {
  const place = problem.line === undefined ? '' : `line ${problem.line}: `;
  return `  ${problem.severity} ${place}${problem.message} [${problem.code}]\n    mend: ${problem.mend}`;
}

/** A problem that stops the build, at a place. */
export function error(
  code: string,
  at: { file: string; line?: number },
  message: string,
  mend: string,
): Problem {
  const line = at.line === undefined ? {} : { line: at.line };
  return { code, severity: 'error', file: at.file, ...line, message, mend };
}
