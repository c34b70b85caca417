/** The one store of a page, over localStorage. */
import { createStore, KEY, type ProgressStore, type StorePorts } from './store.ts';

export type { ProgressStore, SaveResult, StoreState } from './store.ts';

const WRITER = 'eight-levels:device';
let store: ProgressStore | undefined;

/** The progress of this browser: opened on first use, shared by all elements of the page. Never throws. */
export function progressStore(): ProgressStore {
  return (store ??= open());
}

function open(): ProgressStore {
  const opened = createStore(ports);
  const sync = () => opened.sync();
  addEventListener('storage', ({ key }) => (key?.startsWith(KEY) ?? true) && sync());
  addEventListener('pageshow', sync);
  document.addEventListener('visibilitychange', sync);
  return opened;
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
  device: () => (writer ??= claimWriter()),
};

/** Eight characters of `a-z0-9`; `crypto.randomUUID` is missing on plain http. */
function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

let writer: string | undefined;

/** One of eight names of this device, in turn, for as long as the tab lives: two tabs must not count under one name. */
function claimWriter(): string {
  const shape = /^([a-z0-9]{8})-([0-7])$/;
  try {
    const mine = sessionStorage.getItem(WRITER) ?? '';
    if (shape.test(mine)) return mine;
    const [, id = random(), lane = '7'] = shape.exec(localStorage.getItem(WRITER) ?? '') ?? [];
    const next = `${id}-${(Number(lane) + 1) % 8}`;
    localStorage.setItem(WRITER, next);
    sessionStorage.setItem(WRITER, next);
    return next;
  } catch {
    return random();
  }
}
