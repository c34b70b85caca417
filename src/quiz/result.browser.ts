import { percent } from '../progress/percent.ts';
import type { QuizStanding } from '../progress/standing.ts';
import type { Asked, Attempt } from './attempt.ts';
import { part, parts } from './form.browser.ts';
import { calibration, scoreOf } from './score.ts';

/** What the result is drawn from. */
export interface Finished {
  readonly attempt: Attempt;
  readonly all: readonly Asked[];
  readonly standing: QuizStanding;
  readonly passMark: number;
  /** Questions in the bank. */
  readonly bank: number;
  /** A question that waits in the attempt in hand, which may be a later one. */
  readonly open: string | undefined;
}

/** Fills the result of an attempt that is whole; what does not apply is hidden. */
export function showResult(section: HTMLElement, finished: Finished): void {
  const { attempt, all, standing, passMark, bank, open } = finished;
  const { points, of, passed, wrong: again } = scoreOf(all, passMark);
  const { firstTry, best, passedAt, mastery, wrong } = standing;
  const outcome = attempt.purpose === 'retry' ? 'retry' : passed ? 'passed' : 'failed';
  const texts: Readonly<Record<string, string>> = {
    points: `${points}`,
    of: `${of}`,
    first: percent(firstTry ?? 0),
    best: percent(best ?? 0),
    mastery: `${Math.round(mastery * bank)} of ${bank}`,
    earlier: passedAt ? new Date(passedAt).toLocaleDateString() : '',
  };
  for (const out of parts(section, '[data-out]')) {
    out.textContent = texts[out.dataset['out'] ?? ''] ?? '';
  }
  showOnly(section, {
    [outcome]: true,
    whole: outcome !== 'retry',
    first: firstTry !== undefined,
    earlier: outcome === 'failed' && standing.passed,
    again: again.length > 0,
    wrong: wrong.length > 0,
    open: open !== undefined,
    next: standing.passed,
  });
  part(section, '[data-bar]').setAttribute('d', `M0 6h${(100 * points) / of}`);
  part<HTMLAnchorElement>(section, 'a[data-if="open"]').href = `#${open}`;
  showMain(section);
  showAgain(section, again);
  showCalibration(section, all);
}

/** Of the ways on, the first that applies is the main one. */
function showMain(section: HTMLElement): void {
  const ways = parts(section, '.button:not([hidden])');
  ways.forEach((way, at) => way.classList.toggle('main', at === 0));
}

/** Links to the sections that settle the questions without full points, each once. */
function showAgain(section: HTMLElement, again: readonly string[]): void {
  const items = again.map((id): [string, Element] => {
    const link = part<HTMLAnchorElement>(document, `#${id} .settled a`);
    const item = document.createElement('li');
    item.append(link.cloneNode(true));
    return [link.href, item];
  });
  part(section, 'ul').replaceChildren(...new Map(items).values());
}

function showOnly(section: HTMLElement, shown: Readonly<Record<string, boolean>>): void {
  for (const one of parts(section, '[data-if]')) one.hidden = !shown[one.dataset['if'] ?? ''];
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
