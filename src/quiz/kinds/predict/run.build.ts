import vm from 'node:vm';
import { format } from 'node:util';
import { transform } from 'sucrase';

/** What a program printed, or why it did not end well. */
export type Run = { readonly printed: string } | { readonly failed: string };

/** How often a program runs; all runs must print the same. */
const runs = 3;
/** Milliseconds a program may take. */
const timeout = 1000;

/**
 * Runs the TypeScript of a predict question, three times, each in a fresh realm without modules, timers or files,
 * for a second at most. Top-level `await` works. Runs that differ are a failure: the output cannot be predicted.
 */
export function runProgram(source: string): Run {
  const outcomes = Array.from({ length: runs }, () => runOnce(source));
  const [first] = outcomes;
  if (!first) return { failed: 'it was not run' };
  const differs = outcomes.some((run) => JSON.stringify(run) !== JSON.stringify(first));
  return differs ? { failed: 'it prints something else on every run' } : first;
}

function runOnce(source: string): Run {
  const lines: string[] = [];
  const log = (...values: unknown[]) => void lines.push(format(...values));
  const state: { ended?: boolean; error?: unknown } = {};
  const realm = vm.createContext({ console: { log }, state }, { microtaskMode: 'afterEvaluate' });
  try {
    vm.runInContext(wrapped(source), realm, { timeout });
  } catch (error) {
    return { failed: `it does not run: ${said(error)}` };
  }
  if (state.error !== undefined) return { failed: `it throws: ${said(state.error)}` };
  if (!state.ended) return { failed: 'it waits for something that never comes' };
  return { printed: lines.join('\n') };
}

function wrapped(source: string): string {
  const script = transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  return `(async () => {\n${script}\n})().then(() => { state.ended = true; }, (error) => { state.error = error ?? 'nothing'; });`;
}

/** The message of anything thrown; errors of another realm are not `instanceof Error` here. */
function said(error: unknown): string {
  const message: unknown =
    typeof error === 'object' && error ? Reflect.get(error, 'message') : error;
  return String(message);
}
