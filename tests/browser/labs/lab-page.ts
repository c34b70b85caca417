import type { Page } from 'playwright/test';
import { fixture } from '../../support/sites.ts';

/** The page with the fixture's labs. */
export const LABS = fixture('/levels/1-alpha/');

/** What a run in the page came to. */
export interface Outcome {
  readonly state: string;
  /** The text of the output, as it stands when the run ended. */
  readonly output: string;
  readonly status: string;
  /** The longest time in ms for which the page did nothing else, from the click to the end. */
  readonly stall: number;
  readonly took: number;
}

/** Puts `code` into a file of a lab and runs it by its button; resolves when the run ended. */
export function runCode(page: Page, code: string, lab = 'alpha-sums'): Promise<Outcome> {
  return page.evaluate(
    async ([text, id]) => {
      const element = document.getElementById(id);
      const input = element?.querySelector('textarea');
      const button = element?.querySelector<HTMLElement>('[data-do=run]');
      if (element == null || input == null || button == null) throw new Error(`no lab ${id}`);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // What it takes to lay out a long text is the browser's, and the reader's own doing.
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
      const began = performance.now();
      let last = began;
      let stall = 0;
      const beat = setInterval(() => {
        stall = Math.max(stall, performance.now() - last);
        last = performance.now();
      }, 5);
      const ended = new Promise<void>((end) => {
        const observer = new MutationObserver(() => {
          if (['loading', 'running'].includes(element.dataset['state'] ?? '')) return;
          observer.disconnect();
          end();
        });
        observer.observe(element, { attributeFilter: ['data-state'] });
      });
      button.click();
      await ended;
      // Past the end there may be a last drawing, and what a run left behind may still speak.
      await new Promise((next) => setTimeout(next, 20));
      clearInterval(beat);
      return {
        state: element.dataset['state'] ?? '',
        output: element.querySelector('.lab-output')?.textContent ?? '',
        status: element.querySelector('.lab-status')?.textContent ?? '',
        stall: Math.max(stall, performance.now() - last),
        took: performance.now() - began,
      };
    },
    [code, lab] as const,
  );
}

/** Opens the fixture's labs with a shorter time limit, so that what never ends is stopped soon. */
export async function openLabs(page: Page, limit = 1): Promise<void> {
  await page.goto(LABS);
  await page.evaluate((seconds) => {
    for (const element of document.querySelectorAll<HTMLElement>('course-lab')) {
      const plan = JSON.parse(element.dataset['plan'] ?? '{}') as object;
      element.dataset['plan'] = JSON.stringify({ ...plan, limit: seconds });
    }
  }, limit);
}
