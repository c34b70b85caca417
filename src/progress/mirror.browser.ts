/**
 * A second copy of the record, in IndexedDB and with strict durability: a browser writes localStorage to disk when it
 * pleases, so that a killed one can lose the last minute. What the copy holds more is merged into the record when a
 * page opens. It is one copy, not a history: the store stays the only place that decides what the record is.
 */
import { settle, type Progress } from './progress.ts';
import { encode, readSaved } from './saved.ts';
import { KEY, type ProgressStore } from './store.ts';

const STORE = 'copies';
const COPY = 'record';

/** Keeps the copy of this store from now on. Does nothing where the browser denies IndexedDB. Never throws. */
export async function mirror(store: ProgressStore): Promise<void> {
  const database = await opened().catch(() => undefined);
  if (!database) return;
  // A newer tab may want to change the database's version.
  database.onversionchange = () => database.close();
  let writing = false;
  let changed = false;
  let known: string | undefined;

  /** Writes what the record holds; what changes meanwhile is written once more, together. */
  async function keep(): Promise<void> {
    changed = true;
    if (writing) return;
    writing = true;
    while (changed && store.state() !== 'read-only') {
      changed = false;
      known = (await copy(database as IDBDatabase, store.now(), known).catch(() => known)) ?? known;
    }
    writing = false;
  }

  const before = await held(database).catch(() => undefined);
  const same = before === encode(store.now());
  const { ok, progress } = readSaved(same ? '' : (before ?? ''));
  if (ok) await store.update((mine) => settle(mine, progress));
  store.subscribe(() => void keep());
  await keep();
}

/** Puts the record into the copy, with whatever another tab has put there. Returns the copy's text. */
function copy(
  database: IDBDatabase,
  mine: Progress,
  known: string | undefined,
): Promise<string | undefined> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  const copies = transaction.objectStore(STORE);
  let text: string | undefined;
  const request = copies.get(COPY) as IDBRequest<string | undefined>;
  request.onsuccess = () => {
    text = joined(mine, request.result, known);
    if (text !== undefined && text !== request.result) copies.put(text, COPY);
  };
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(text);
    transaction.onabort = () => reject(new Error('The copy was not written.'));
  });
}

/** The copy's next text: `undefined` when the present one is of a newer version, which this code cannot read. */
function joined(
  mine: Progress,
  text: string | undefined,
  known: string | undefined,
): string | undefined {
  if (text === undefined || text === known) return encode(mine);
  const { ok, progress, issues } = readSaved(text);
  if (issues[0]?.code === 'future') return undefined;
  return encode(ok ? settle(mine, progress) : mine);
}

async function held(database: IDBDatabase): Promise<string | undefined> {
  return done(database.transaction(STORE).objectStore(STORE).get(COPY) as IDBRequest<string>);
}

/** `async`, so that a browser without IndexedDB rejects instead of throwing. */
async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(KEY, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
  });
}

/** Keeps a short text beside the copy; for what has no room in localStorage. Never throws. */
export const note = (key: string, text: string): Promise<unknown> =>
  beside('readwrite', (notes) => notes.put(text, key));

/** A text that was kept so. Makes no database where there is none. Never throws. */
export async function noted(key: string): Promise<string | undefined> {
  // A browser may deny even the question.
  const all = await Promise.resolve()
    .then(() => indexedDB.databases())
    .catch(() => []);
  return all.some(({ name }) => name === KEY)
    ? beside('readonly', (notes) => notes.get(key) as IDBRequest<string | undefined>)
    : undefined;
}

async function beside<T>(
  mode: IDBTransactionMode,
  work: (notes: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await opened().catch(() => undefined);
  const told = database && done(work(database.transaction(STORE, mode).objectStore(STORE)));
  const answer = await told?.catch(() => undefined);
  database?.close();
  return answer;
}
