/** Puts the result into the table and the box of the next action. */
import { scale } from '../progress/scale.ts';
import type { NextAction } from './next-action.ts';
import type { Answers } from './placement.ts';
import { isHeld, type Profile } from './profile.ts';

/** Marks, flags and the stretch between them, row by row. */
export function showRows(host: HTMLElement, profile: Profile, answers: Answers): void {
  const { rows, highest, gap } = profile;
  for (const mark of host.querySelectorAll<HTMLElement>('[data-of]')) {
    const answer = answers[mark.dataset['of'] ?? ''];
    mark.toggleAttribute('data-on', answer === 'yes');
    mark.dataset['answer'] = answer ?? '';
  }
  const shown = [...host.querySelectorAll<HTMLElement>('[data-row]')];
  const levels = shown.map(({ dataset }) => Number(dataset['row']));
  const notches = scale(levels, { knows: highest, does: gap?.level ?? highest });
  for (const [at, row] of shown.entries()) {
    const level = levels[at];
    row.dataset['gap'] = notches[at]?.gap ?? '';
    flag(row, 'held', level === highest);
    flag(row, 'gap', level === gap?.level);
    const quiz = row.querySelector<HTMLElement>('[data-quiz]');
    if (quiz) quiz.hidden = !rows.some((one) => one.level === level && isHeld(one));
  }
}

function flag(row: HTMLElement, name: string, on: boolean): void {
  const found = row.querySelector<HTMLElement>(`[data-flag="${name}"]`);
  if (found) found.hidden = !on;
}

/** The box of the one next action. */
export function showNext(host: HTMLElement, { title, why, act, href, level }: NextAction): void {
  const box = host.querySelector<HTMLElement>('.next-step');
  const link = box?.querySelector('a');
  if (!box || !link) return;
  const texts = { title, why, act };
  for (const [slot, text] of Object.entries(texts)) {
    const out = box.querySelector(`[data-out="${slot}"]`);
    if (out && out.textContent !== text) out.textContent = text;
  }
  link.href = href;
  if (level === undefined) delete box.dataset['level'];
  else box.dataset['level'] = String(level);
}
