import { progressStore } from '../progress/local-store.browser.ts';
import { emptyProgress } from '../progress/progress.ts';
import { readSaved } from '../progress/saved.ts';

/** Lets the buttons put a sample record in the place of this browser's. */
export function offerRecords(): void {
  const texts = JSON.parse(
    document.getElementById('gallery-records')?.textContent ?? '{}',
  ) as Record<string, string>;
  const row = document.querySelector<HTMLElement>('[data-records]');
  if (!row) return;
  row.hidden = false;
  row.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    const text = texts[event.target.textContent.trim()];
    const read = text === undefined ? undefined : readSaved(text);
    void progressStore().update(({ id }) => ({ ...(read?.progress ?? emptyProgress(id)), id }));
  });
}
