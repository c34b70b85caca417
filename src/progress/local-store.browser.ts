/** The one store of a page, over localStorage. */
import { isEmpty } from './progress.ts';
import { createStore, KEY, type ProgressStore, type StorePorts } from './store.ts';
import { claim, leave, random, taken, writer } from './tab.browser.ts';

export type { ProgressStore, SaveResult, StoreState } from './store.ts';

let store: ProgressStore | undefined;

/** The progress of this browser: opened on first use, shared by all elements of the page. Never throws. */
export function progressStore(): ProgressStore {
  if (store) return store;
  const opened = (store = createStore(ports));
  const { sync } = opened;
  addEventListener('storage', sync);
  addEventListener('pageshow', () => (claim(), opened.enter()));
  document.addEventListener('visibilitychange', sync);
  addEventListener('pagehide', () => leave(opened.left()));
  keepCopy(opened);
  return opened;
}

/**
 * Loads the code of the second copy when there is something to copy: a copy from before, or a first change. A first visit
 * that changes nothing loads nothing.
 */
function keepCopy(opened: ProgressStore): void {
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    // Without a line the code may not come; then the next page tries.
    import('./mirror.browser.ts').then(({ mirror }) => mirror(opened)).catch(() => undefined);
  };
  opened.subscribe((progress) => isEmpty(progress) || begin());
  // A browser may deny even the question.
  Promise.resolve()
    .then(() => indexedDB.databases())
    .then((all) => all.some(({ name }) => name === KEY) && begin())
    .catch(() => undefined);
}

/** What a page's store stands on. Only `local-store.browser.ts` and the progress page touch storage. */
export const ports: StorePorts = {
  read: (key) => localStorage.getItem(key),
  write: (key, text) =>
    text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text),
  keys: () => Object.keys(localStorage),
  // Plain http has no locks: there the store's own second look is what is left.
  lock: async (work) => {
    if (!('locks' in navigator)) return work();
    await navigator.locks.request(KEY, work).catch(work);
  },
  now: () => Date.now(),
  random,
  writer,
  taken,
};
