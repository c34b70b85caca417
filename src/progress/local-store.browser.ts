/** The one store of a page, over localStorage. */
import { createStore, KEY, type ProgressStore, type StorePorts } from './store.ts';

export type { ProgressStore, SaveResult, StoreState } from './store.ts';

let store: ProgressStore | undefined;

/** The progress of this browser: opened on first use, shared by all elements of the page. Never throws. */
export function progressStore(): ProgressStore {
  if (store) return store;
  store = createStore(ports);
  const sync = store.sync;
  addEventListener('storage', sync);
  addEventListener('pageshow', sync);
  document.addEventListener('visibilitychange', sync);
  return store;
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
};

/** Eight characters of `a-z0-9`; `crypto.randomUUID` is missing on plain http. */
function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

const unnamed = random();

/** A name for as long as the tab lives, over all its pages: two tabs must not count under one name. */
function writer(): string {
  try {
    return (sessionStorage[KEY] ||= unnamed);
  } catch {
    return unnamed;
  }
}
