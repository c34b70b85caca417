import { day } from '../progress/day.ts';
import { percent } from '../progress/percent.ts';
import { nextOpen } from './attempt.ts';
import type { Asked } from './attempt.ts';
import { part, parts } from './form.browser.ts';
import { calibration, scoreOf } from './score.ts';
import type { Sitting } from './sitting.browser.ts';

/** Fills the result of the newest attempt that has one; what does not apply is hidden. */
export function showResult(section: HTMLElement, sitting: Sitting): void {
  const { passMark, bank } = sitting.data;
  const attempt = sitting.finished() ?? sitting.attempt();
  // A question that waits in the attempt in hand, which may be a later one.
  const open = nextOpen(sitting.asked());
  const all = sitting.asked(attempt);
  const { points, of, passed, wrong: again } = scoreOf(all, passMark);
  const { passed: next, firstTry, best, passedAt, mastery, wrong } = sitting.standing();
  const outcome = attempt.purpose === 'retry' ? 'retry' : passed ? 'passed' : 'failed';
  const opened = sitting.opened(attempt);
  const opening = Object.values(opened?.answers ?? {});
  const texts: Readonly<Record<string, string | number>> = {
    points,
    of,
    first: percent(firstTry ?? 0),
    best: percent(best ?? 0),
    mastery: `${Math.round(mastery * bank.length)} of ${bank.length}`,
    earlier: day(passedAt ?? 0),
    opened: `${opening.filter((given) => given.points === 1).length} of ${opened?.questions.length}`,
  };
  for (const out of parts(section, '[data-out]')) {
    out.textContent = `${texts[out.dataset['out'] ?? '']}`;
  }
  showOnly(section, {
    // What left the bank is not counted here, and the mark for passing stands for a full attempt.
    [attempt.purpose]: of === attempt.questions.length,
    [outcome]: true,
    first: best !== undefined,
    earlier: outcome === 'failed' && next,
    again: again[0],
    opened,
    wrong: wrong[0],
    open,
    next,
  });
  part(section, '[data-bar]').setAttribute('d', `M0 6h${(100 * points) / of}`);
  part<HTMLAnchorElement>(section, 'a[data-if="open"]').href = `#${open}`;
  showMain(section);
  showAgain(section, again);
  showCalibration(section, all);
}

/** Of the ways on, the first that applies is the main one. */
function showMain(section: HTMLElement): void {
  const ways = parts(section, '[data-ways] > .button:not([hidden])');
  ways.forEach((way, at) => way.classList.toggle('main', at === 0));
}

/** Of the sections, those that settle a question without full points. */
function showAgain(section: HTMLElement, again: readonly string[]): void {
  for (const one of parts(section, '[data-settles]')) {
    one.hidden = !again.some((id) => one.dataset['settles']?.split(' ').includes(id));
  }
}

function showOnly(section: HTMLElement, shown: Readonly<Record<string, unknown>>): void {
  for (const one of parts(section, '[data-if]')) {
    // One of them is a path of a drawing, which has no property `hidden`.
    one.toggleAttribute('hidden', !shown[one.dataset['if'] ?? '']);
  }
}

function showCalibration(section: HTMLElement, all: readonly Asked[]): void {
  const found = calibration(all);
  part(section, 'table').hidden = !found[0];
  for (const row of parts(section, '[data-sure]')) {
    const level = found.find(({ confidence }) => confidence === row.dataset['sure']);
    row.hidden = !level;
    part(row, 'td').textContent = `${level?.right} of ${level?.of}`;
  }
}
