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
}

/** Fills the result of an attempt that is whole; what does not apply is hidden. */
export function showResult(section: HTMLElement, finished: Finished): void {
  const { attempt, all, standing, passMark, bank } = finished;
  const { points, of, passed } = scoreOf(all, passMark);
  const { firstTry, passedAt, mastery, wrong } = standing;
  const outcome = attempt.purpose === 'retry' ? 'retry' : passed ? 'passed' : 'failed';
  const texts: Readonly<Record<string, string>> = {
    points: `${points} of ${of}`,
    first: percent(firstTry ?? 0),
    mastery: `${Math.round(mastery * bank)} of ${bank}`,
    earlier: passedAt ? new Date(passedAt).toLocaleDateString() : '',
  };
  for (const out of parts(section, '[data-out]')) {
    out.textContent = texts[out.dataset['out'] ?? ''] ?? '';
  }
  const shown = { [outcome]: true, first: firstTry !== undefined, wrong: wrong.length > 0 };
  const earlier = outcome === 'failed' && passedAt !== undefined;
  showOnly(section, { ...shown, earlier });
  showCalibration(section, all);
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
