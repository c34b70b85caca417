/**
 * The question whether the browser will keep this site's storage: put once, from the click that finishes a first
 * passed level, and never when a page opens. That it was put is remembered beside the record; where localStorage is
 * full, in the database of the second copy, which has room of its own.
 */
import { ports } from '../local-store.browser.ts';
import type { Promised } from './persist-words.ts';
import { KEY } from '../store.ts';

/** Its code is loaded where there is something to copy; a second way in would put it on every page. */
const database = () => import('../mirror.browser.ts');
const ASKED = `${KEY}:persist`;
/** Remembered for this page where nothing else can be. */
let known: string | undefined;

/** Asks, unless it was asked before. Call it from a click. Never throws. */
export async function askToKeep(): Promise<void> {
  if (!nobody() && !(await remembered())) {
    // Remembered before the answer: a page that is left while the question is open does not put it again.
    await remember('denied');
    const granted = await navigator.storage.persist().catch(() => false);
    if (granted) await remember('granted');
  }
}

/** What is known of the promise. Asks nothing. Never throws. */
export async function promised(): Promise<Promised> {
  const none = nobody();
  if (none) return none;
  // A reader may have given or withdrawn it in the browser's own settings since.
  if (await navigator.storage.persisted().catch(() => false)) return 'granted';
  return (await remembered()) ? 'denied' : 'unasked';
}

/** Why there is nobody to ask; nothing when there is. */
function nobody(): Promised | undefined {
  if (!isSecureContext) return 'insecure';
  // Older browsers lack parts of it, whatever the types say.
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  return storage?.persist && storage.persisted ? undefined : 'unsupported';
}

async function remembered(): Promise<string | undefined> {
  if (known) return known;
  try {
    known = ports.read(ASKED) ?? undefined;
  } catch {
    // Denied; then the database is too, or it knows.
  }
  known ??= await database()
    .then(({ noted }) => noted(ASKED))
    .catch(() => undefined);
  return known;
}

async function remember(answer: string): Promise<void> {
  known = answer;
  try {
    ports.write(ASKED, answer);
  } catch {
    await database()
      .then(({ note }) => note(ASKED, answer))
      .catch(() => undefined);
  }
}
