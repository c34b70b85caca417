// Three checks over the agent's work. What they return is all that the agent gets to read.
import { readFile } from 'eight-levels/lab';
import { checkTypes } from 'eight-levels/typecheck';
import type { Agent } from './agent.ts';
import { lint } from './rule.ts';
import { runTests } from './tests.ts';

export type CheckName = 'types' | 'lint' | 'tests';

/** Each check: the agent's work in, messages out. No message means green. */
export const checks: Record<CheckName, (agent: Agent) => Promise<string[]>> = {
  types: async (agent) =>
    checkTypes({ 'types.ts': readFile('types.ts'), 'invoice.ts': agent.source() }).map(
      (found) => `${found.file}:${found.line}:${found.column} TS${found.code}: ${found.message}`,
    ),
  lint: async (agent) => lint(agent.source()),
  tests: (agent) => runTests(agent.code()),
};
