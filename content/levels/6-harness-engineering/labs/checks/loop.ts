// The harness: the agent hands in, the first red check answers, until nothing changes any more.
import { Agent } from './agent.ts';
import { checks, type CheckName } from './checks.ts';
import { defectsIn } from './truth.ts';

export interface Round {
  check: string;
  messages: readonly string[];
  /** For each message, the functions that it got mended. */
  mended: readonly (readonly string[])[];
}

export interface Outcome {
  rounds: readonly Round[];
  says: string;
  gate: 'none' | 'green' | 'red';
  left: readonly string[];
}

/** Runs one agent under the checks given, in the order given, as `types && lint && tests` would. */
export async function runLoop(on: readonly CheckName[]): Promise<Outcome> {
  const agent = new Agent();
  const rounds: Round[] = [];
  for (;;) {
    const says = agent.says();
    const answer = await firstRed(on, agent);
    const mended = agent.read(answer.messages);
    rounds.push({ ...answer, mended });
    if (mended.flat().length === 0) {
      const red = answer.messages.length > 0;
      const gate = on.length === 0 ? 'none' : red ? 'red' : 'green';
      return { rounds, says, gate, left: await defectsIn(agent.code()) };
    }
  }
}

async function firstRed(on: readonly CheckName[], agent: Agent): Promise<Omit<Round, 'mended'>> {
  for (const check of on) {
    const messages = await checks[check](agent);
    if (messages.length > 0) return { check, messages };
  }
  return { check: '', messages: [] };
}
