/** The one thing to do next: a practice of the lowest gap, or what is still to be answered. */
import { day } from '../progress/day.ts';
import type { ModelLevel } from './model.ts';
import { DAYS, type Answer, type Answers } from './placement.ts';
import type { Profile } from './profile.ts';

/** Texts ready to be shown. */
export interface NextAction {
  readonly title: string;
  readonly why: string;
  readonly act: string;
  readonly href: string;
  /** The level whose color it takes. */
  readonly level?: number;
}

/** What the box says before anything is answered; without script it is the rule to follow. */
export function firstAction(levels: readonly ModelLevel[]): NextAction {
  const item = levels[0]?.items[0];
  return {
    title: 'Start at the bottom',
    why: 'Answer from the lowest level up. Your next action is the first item, from below, that has no Yes.',
    act: 'To the first item',
    href: `#${item?.anchor ?? 'main'}`,
  };
}

/** What to do next. `now` dates the action. */
export function nextAction(
  profile: Profile,
  levels: readonly ModelLevel[],
  answers: Answers,
  now: number,
): NextAction {
  const find = (level: number | undefined, wanted: Answer | undefined) =>
    levels.find((one) => one.level === level)?.items.find(({ id }) => answers[id] === wanted);
  const { gap, open } = profile;
  const lacking = find(gap?.level, 'no') ?? find(gap?.level, 'unknown');
  if (gap && lacking) {
    const known = answers[lacking.id] === 'no';
    return {
      title: `${known ? 'Close' : 'Find out at'} level ${gap.level}`,
      why: `By ${day(now + DAYS * 86_400_000)}: ${lacking.text} How to tell that it is done: ${lacking.how}`,
      act: 'Open the practice list',
      href: lacking.href,
      level: gap.level,
    };
  }
  if (!open) return done(levels);
  if (Object.keys(answers).length === 0) return firstAction(levels);
  return {
    title: `Answer level ${open.level}`,
    why: 'No gap so far. The lowest level with an open item is next.',
    act: 'To the open item',
    href: `#${find(open.level, undefined)?.anchor ?? ''}`,
    level: open.level,
  };
}

function done(levels: readonly ModelLevel[]): NextAction {
  const top = levels.at(-1);
  return {
    title: 'No gap found',
    why: 'Every item has a Yes. Answer again in a month: practice fades, and the chapters change.',
    act: `Open level ${top?.level ?? ''}`,
    href: top?.href ?? '',
    ...(top ? { level: top.level } : {}),
  };
}
