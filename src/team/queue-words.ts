/** What the numbers of a review queue say, in words. Generated: nothing here is typed in but grammar. */
import type { QueueInputs } from './queue-inputs.ts';
import { MOVES, stepWords } from './queue-lever-words.ts';
import { ranked, type Effect, type Lever } from './queue-levers.ts';
import { amount, duration, figure, inWords, percent } from './queue-figures.ts';
import { review, teamOf, type Review } from './queue.ts';

/** What limits a team, and how that is said. */
export interface Bottleneck {
  /** `authors`: review keeps up, so that what is opened is merged. `none`: nothing is opened. */
  readonly kind: 'review' | 'authors' | 'none';
  /** One line for a heading. */
  readonly title: string;
  /** What is opened, what can be reviewed, what follows, and which lever moves it most. */
  readonly sentence: string;
  /** Utilization, or null where there is something to review and nobody to do it. */
  readonly busy: number | null;
  /** The lever that one step of moves it most, if any does. */
  readonly lever?: Lever;
}

const TIGHT = 0.8;
/** Less than this is no effect that anyone would see. */
const SEEN = 0.05;

/** Where the bottleneck is, by the team's own numbers as they are now. */
export function bottleneck(inputs: QueueInputs): Bottleneck {
  const now = review(teamOf(inputs));
  const { busy } = now;
  if (now.opened === 0) {
    const sentence = 'No pull requests are opened, so there is nothing to review.';
    return { kind: 'none', title: 'Nothing is opened yet.', sentence, busy };
  }
  const lines = [openedLine(inputs, now)];
  if (now.toMerge !== null) {
    lines.push(...keepsUp(inputs, now, now.toMerge));
    return { kind: 'authors', title: 'Review keeps up.', sentence: lines.join(' '), busy };
  }
  const best = ranked(inputs).find(({ gain }) => gain >= SEEN);
  lines.push(growthLine(now, inputs.days), ...stuckLines(now), leverLine(inputs, now, best));
  const title = 'Your ceiling is the review queue.';
  return {
    ...{ kind: 'review', title, sentence: lines.join(' '), busy },
    ...(best && { lever: best.lever }),
  };
}

function openedLine(inputs: QueueInputs, now: Review): string {
  const opened = `You open ${amount(now.opened, 'pull request')} a day`;
  if (now.asked === 0) return `${opened}, and all of them merge by checks alone.`;
  const verb = figure(now.asked) === '1' ? 'waits' : 'wait';
  const asked = now.gated > 0 ? `, and ${amount(now.asked)} of them ${verb} for a person` : '';
  return `${opened}${asked}; ${canReview(inputs, now.capacity ?? 0)}.`;
}

function canReview({ reviewers, hours }: QueueInputs, capacity: number): string {
  if (reviewers === 0) return 'nobody reviews';
  const people = inWords(reviewers, 'reviewer');
  if (hours === 0) return `${people} ${reviewers === 1 ? 'gives' : 'give'} review no time`;
  const each = `${inWords(hours, 'hour')} a day${reviewers === 1 ? '' : ' each'}`;
  return `${people} with ${each} can review ${amount(capacity)}`;
}

function growthLine({ growth }: Review, days: number): string {
  if (growth < SEEN) return 'There is no time to spare: the queue never settles, and grows slowly.';
  const later = figure(growth * days);
  const when = days === 1 ? 'one working day' : `${figure(days)} working days`;
  return `The queue grows by ${figure(growth)} a day: after ${when} ${later} more ${later === '1' ? 'waits' : 'wait'}.`;
}

function stuckLines({ stuck, busy }: Review): string[] {
  if (stuck === 0 || busy === null) return [];
  const verb = figure(stuck) === '1' ? 'needs' : 'need';
  return [
    `${amount(stuck)} a day ${verb} more reviewers than there are, and never ${verb === 'needs' ? 'merges' : 'merge'}.`,
  ];
}

function keepsUp(inputs: QueueInputs, { busy, wait, asked }: Review, toMerge: number): string[] {
  if (asked === 0 || busy === null || wait === null) {
    return ['Review limits nothing here; what the checks let through is not in this model.'];
  }
  const begins = duration(wait, inputs.days);
  const line = `Review keeps up, ${percent(busy)} busy: a reviewer begins after ${begins} on average.`;
  if (busy < TIGHT) return [line];
  const more = review({ ...teamOf(inputs), opened: teamOf(inputs).opened * 1.1 });
  const then =
    more.wait === null
      ? 'the queue would grow without end'
      : `it would be ${duration(more.wait, inputs.days)}`;
  const best = ranked(inputs)[0];
  return [
    line,
    `There is little to spare: with a tenth more opened, ${then}.`,
    ...(best && best.gain > 0 && best.then.toMerge !== null
      ? [
          `Of the levers here, each moved by a fifth, ${MOVES[best.lever]} shortens the time to merge most: ${stepWords(inputs, best)}, from ${duration(toMerge, inputs.days)} to ${duration(best.then.toMerge, inputs.days)}.`,
        ]
      : []),
  ];
}

function leverLine(inputs: QueueInputs, now: Review, best: Effect | undefined): string {
  if (!best) {
    return inputs.hours === 0 && inputs.reviewers === 0
      ? 'It takes both reviewers and hours: one without the other moves nothing.'
      : 'No single step of the levers here lets more merge.';
  }
  const { merged, growth } = best.then;
  const all = growth === 0 ? `all ${figure(merged)}` : figure(merged);
  const instead = `${all} would merge a day instead of ${figure(now.merged)}`;
  return `Of the levers here, each moved by a fifth, ${MOVES[best.lever]} moves it most: ${stepWords(inputs, best)}, ${instead}.`;
}
