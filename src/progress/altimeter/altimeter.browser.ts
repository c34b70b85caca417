import { count, markNames, rungs, type Rung } from './altimeter.ts';
import { outlineAt } from '../outline-file.browser.ts';
import type { Progress } from '../progress.ts';

/** Puts the reader's marks on a scale of levels. Where the outline cannot be had, no mark is shown. */
export async function fill(scale: HTMLElement, progress: Progress): Promise<void> {
  const outline = await outlineAt(scale.dataset['outline'] ?? '').catch(() => undefined);
  if (!outline) return;
  const list = rungs(progress, outline);
  for (const rung of list) mark(scale, rung);
  say(scale, 'count', count(list));
  scale.dataset['ready'] = '';
}

function mark(scale: HTMLElement, { level, marks, words }: Rung): void {
  for (const name of markNames) {
    scale
      .querySelector(`li[data-level="${level}"] [data-mark="${name}"]`)
      ?.toggleAttribute('data-on', marks[name]);
  }
  say(scale, String(level), ` (${words})`);
}

function say(scale: HTMLElement, slot: string, text: string): void {
  const out = scale.querySelector(`[data-out="${slot}"]`);
  if (out && out.textContent !== text) out.textContent = text;
}
