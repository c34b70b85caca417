/** What the levers of the review queue are called, where they stand, and what they change, in words. */
import { duration, figure, inWords, percent, plural } from './queue-figures.ts';
import { RISKS, type QueueInputs } from './queue-inputs.ts';
import { gatesNow, leversOf, tried, type Effect, type Lever } from './queue-levers.ts';
import { review, teamOf, type Review } from './queue.ts';

/** Said beside the example's numbers. */
export const EXAMPLE_NOTE =
  'An example, of no team: put in your own numbers. They stay on this page until you share the board.';
/** Said beside a team's own numbers. */
export const OWN_NOTE = 'By the numbers below. They stay on this page until you share the board.';

/** What each lever is called in the form. */
export const LEVER_LABELS: Readonly<Record<Lever, string>> = {
  reviewers: 'Reviewers',
  hours: 'Hours of review, each',
  minutes: 'Minutes per review',
  gates: 'Merged by checks alone, lowest risk first',
  rate: 'Pull requests opened',
};

/** Moving a lever, as the subject of a sentence. */
export const MOVES: Readonly<Record<Lever, string>> = {
  reviewers: 'adding reviewers',
  hours: 'giving review more hours',
  minutes: 'making a review shorter',
  gates: 'letting more merge by checks alone',
  rate: 'opening less',
};

/** One step of a lever, as an adverbial: "with seven reviewers instead of six". */
export function stepWords(
  inputs: QueueInputs,
  { lever, to }: Pick<Effect, 'lever' | 'to'>,
): string {
  const { reviewers, hours } = inputs;
  switch (lever) {
    case 'reviewers':
      return `with ${inWords(to, 'reviewer')} instead of ${inWords(reviewers)}`;
    case 'hours':
      return `with ${plural(to, 'hour', 2)} a day each instead of ${figure(hours, 2)}`;
    case 'minutes':
      return 'with reviews a fifth shorter';
    case 'gates':
      return `with ${percent(to / 100)} merged by checks alone instead of ${percent(gatesNow(inputs) / 100)}, lowest risk first`;
    case 'rate':
      return 'with a fifth fewer opened';
  }
}

/** What the levers as tried change, in one sentence. */
export function triedLine(inputs: QueueInputs): string {
  const now = review(teamOf(inputs));
  const then = review(tried(inputs));
  const merged = `With the levers, ${figure(then.merged)} of ${figure(then.opened)} merge a day instead of ${figure(now.merged)} of ${figure(now.opened)}`;
  return `${merged}; ${endOf(now, then, inputs.days)}.`;
}

function endOf(now: Review, then: Review, days: number): string {
  if (now.toMerge === null && then.toMerge === null) {
    const [was, is] = [figure(now.growth), figure(then.growth)];
    return was === is
      ? `the queue still grows by ${is} a day`
      : `the queue grows by ${is} a day instead of ${was}`;
  }
  if (then.toMerge === null)
    return `the queue no longer settles, and grows by ${figure(then.growth)} a day`;
  const is = duration(then.toMerge, days);
  if (now.toMerge === null) return `the queue settles, and a merge takes ${is} on average`;
  const was = duration(now.toMerge, days);
  return was === is
    ? `a merge still takes ${is} on average`
    : `a merge takes ${is} on average instead of ${was}`;
}

/** Where a lever stands, with its unit, for its output. */
export function leverText(inputs: QueueInputs, lever: Lever): string {
  const at = leversOf(inputs)[lever];
  switch (lever) {
    case 'reviewers':
      return plural(at, 'reviewer');
    case 'hours':
      return `${plural(at, 'hour', 2)} a day`;
    case 'minutes':
      return at === 100 ? 'as now' : `${figure(at)} % of now`;
    case 'gates':
      return `${figure(at)} %`;
    case 'rate':
      return at === 1 ? 'as now' : `${figure(at, 2)} times`;
  }
}

/** The numbers of an example, for those who cannot see them in the form. */
export function exampleWords({ authors, tiers, again, reviewers, hours }: QueueInputs): string {
  const each = authors.map(({ people, perDay }) => `${inWords(people)} open ${figure(perDay, 2)}`);
  const read = tiers.map(({ share, needs, minutes }, at) => {
    const by =
      needs === 0 ? 'by nobody' : `by ${inWords(needs)}, ${plural(minutes, 'minute')} each`;
    return `${figure(share)} % ${RISKS[at] ?? ''} are read ${by}`;
  });
  return `of the authors ${each.join(', ')} a day each; ${read.join('; ')}; after ${figure(again)} % of the reviews it comes back; ${inWords(reviewers, 'reviewer')} with ${inWords(hours, 'hour')} a day each.`;
}
