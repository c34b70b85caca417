/** What the board takes from its review queue: a headline, and where most output is made. */
import { GROUPS, type QueueInputs } from './queue-inputs.ts';
import { bottleneck } from './queue-words.ts';
import type { QueueResult } from './words.ts';

/** What the team's own numbers say. */
export function queueResult(inputs: QueueInputs): QueueResult {
  const { kind, title, sentence } = bottleneck(inputs);
  return { title, lead: sentence, limits: kind === 'review' };
}

/** The highest level of the authors who open most pull requests; of two groups that open as many, the higher. */
export function outputLevel({ authors }: QueueInputs): number | undefined {
  const opened = authors.map(({ people, perDay }) => people * perDay);
  const most = Math.max(...opened);
  return most > 0 ? GROUPS[opened.lastIndexOf(most)]?.[1] : undefined;
}
