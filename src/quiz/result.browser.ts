import type { QuizStanding } from '../progress/standing.ts';
import type { Asked, Attempt } from './attempt.ts';
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

/** Fills the result of an attempt that is whole. */
export function showResult(section: HTMLElement, finished: Finished): void {
  const { attempt, all, standing, passMark, bank } = finished;
  const { points, of, passed } = scoreOf(all, passMark);
  const whole = attempt.purpose === 'whole';
  const first = standing.firstTry;
  const texts: Record<string, string> = {
    title: whole ? (passed ? 'Passed' : 'Not passed this time') : 'Retry finished',
    points: `${points} of ${of} points. ${whole ? passLine(of * passMark, passed, standing) : retryLine}`,
    first:
      first === undefined ? 'no whole attempt yet' : `${Math.round(first * 100)} % of the points`,
    mastery: `${Math.round(standing.mastery * bank)} of ${bank} questions fully right at least once`,
  };
  for (const [name, text] of Object.entries(texts)) {
    const out = section.querySelector(`[data-out="${name}"]`);
    if (out) out.textContent = text;
  }
  showCalibration(section, all);
  const retry = section.querySelector<HTMLElement>('[data-start="retry"]');
  if (retry) retry.hidden = standing.wrong.length === 0;
}

const retryLine = 'A retry raises mastery; the score of the attempt before it stays as it was.';

function passLine(needed: number, passed: boolean, { passedAt }: QuizStanding): string {
  const line = `${Math.round(needed * 100) / 100} pass.`;
  if (passed || passedAt === undefined) return line;
  return `${line} You passed on ${new Date(passedAt).toLocaleDateString()}, and that stands.`;
}

function showCalibration(section: HTMLElement, all: readonly Asked[]): void {
  const rows = calibration(all);
  const table = section.querySelector('table');
  if (table) table.hidden = rows.length === 0;
  for (const row of section.querySelectorAll<HTMLElement>('[data-sure]')) {
    const found = rows.find(({ confidence }) => confidence === row.dataset['sure']);
    row.hidden = !found;
    if (found && row.lastElementChild)
      row.lastElementChild.textContent = `${found.right} of ${found.of}`;
  }
}
