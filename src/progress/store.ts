/**
 * Keeping one document between this tab, the other tabs and the disk, so that nothing is lost.
 * Every write first takes in what is stored; whoever sees its own facts missing writes again. A change is
 * written at once (the page may be gone in a moment) and once more under the lock. A page that goes cannot look
 * again, while a tab that has not heard of its last write may write over it: so it leaves the record to its tab's
 * next page. Ports are given, so this file knows no browser.
 */
import type { Progress } from './facts.ts';
import { apply, emptyProgress, isEmpty, settle, type Change } from './progress.ts';
import { encode, readSaved } from './saved.ts';

/** Key of the document. Texts that were moved aside, and archives, have it as their beginning. */
export const KEY = 'eight-levels:progress';
export const CORRUPT = `${KEY}:corrupt:`;
/** After so many milliseconds every tab has heard of a change. */
const HEARD = 5000;

/** What the store needs of its surroundings. `read`, `write` and `keys` may throw when storage is denied or full. */
export interface StorePorts {
  read(key: string): string | null;
  /** `null` removes. */
  write(key: string, text: string | null): void;
  keys(): readonly string[];
  /** Runs the work while no other tab runs its own, as far as the browser can promise it. */
  lock(work: () => void): Promise<void>;
  now(): number;
  /** A short random word of `a-z0-9`. */
  random(): string;
  /** The id of this tab. */
  writer(): string;
  /** The text that the page before this one left in its tab, once. */
  taken(): string | null;
}

/**
 * `saved`; `memory`: no storage here; `full`: the old record is kept, the new is in memory; `read-only`: stored by a newer
 * version; `corrupt-kept`: saved, and an unreadable text lies aside.
 */
export type StoreState = 'saved' | 'memory' | 'read-only' | 'full' | 'corrupt-kept';

export interface SaveResult {
  readonly ok: boolean;
  readonly state: StoreState;
}

/** The progress of this browser. No method throws. */
export interface ProgressStore {
  now(): Progress;
  change(...changes: Change[]): Promise<SaveResult>;
  /** Calls `fn` after every change of document or state, in whichever tab; returns how to stop it. */
  subscribe(fn: (progress: Progress) => void): () => void;
  state(): StoreState;
  /** Takes in what other tabs have written, and writes what they are missing. */
  sync(): void;
  /** As `sync`, when the page has opened or come back: takes in what the page before it left, too. */
  enter(): void;
  /** What the tab's next page must know: the record, when other tabs may not have heard of a change yet. */
  left(): string | undefined;
  /** Puts `edit(document)` in the place of the document, and saves it. */
  update(edit: (progress: Progress) => Progress): Promise<SaveResult>;
}

/** A store over these ports; reads them for the first time when it is first asked. */
export function createStore(ports: StorePorts): ProgressStore {
  let memory: Progress | undefined;
  let stored: string | null = null;
  let state: StoreState = 'saved';
  let changed = 0;
  const listeners = new Set<(progress: Progress) => void>();

  const document = (): Progress => (memory ??= emptyProgress(`0-${ports.random()}`));

  /** Runs work that storage may refuse, and remembers how it refused. */
  function guarded(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      state = /quota/i.test((error as Error).name) ? 'full' : 'memory';
      return false;
    }
  }

  function takeIn(): void {
    const text = ports.read(KEY);
    if (state !== 'read-only') state = ports.keys().some(isCorrupt) ? 'corrupt-kept' : 'saved';
    if (text !== stored) stored = text === null ? null : understand(text);
  }

  /** Takes a stored text into memory; returns what of it is now stored, as this code writes it. */
  function understand(text: string): string | null {
    const { ok, progress, issues } = readSaved(text);
    if (issues[0]?.code === 'future') state = 'read-only';
    else if (issues.length) moveAside(text);
    if (ok) memory = memory ? settle(memory, progress) : progress;
    return ok && !issues.length ? encode(progress) : null;
  }

  /** Removed before it is written again under its own key: a full storage has no room for both. Two are kept. */
  function moveAside(text: string): void {
    const [, ...older] = ports.keys().filter(isCorrupt).sort().reverse();
    ports.write(KEY, null);
    try {
      ports.write(CORRUPT + ports.now(), text);
    } catch (failure) {
      ports.write(KEY, text);
      throw failure;
    }
    for (const key of older) ports.write(key, null);
    state = 'corrupt-kept';
  }

  function save(edit?: (progress: Progress) => Progress): void {
    const before = memory;
    const was = state;
    const fine = guarded(takeIn);
    if (edit) memory = edit(document());
    if (memory && fine && state !== 'read-only') guarded(write);
    if (memory !== before || state !== was) for (const listener of listeners) listener(document());
  }

  function write(): void {
    const text = encode(document());
    if (text === stored || (stored === null && isEmpty(document()))) return;
    ports.write(KEY, text);
    stored = text;
  }

  async function update(edit: (progress: Progress) => Progress): Promise<SaveResult> {
    save(edit);
    changed = ports.now();
    await ports.lock(() => save());
    return { ok: state === 'saved' || state === 'corrupt-kept', state };
  }

  function open(): void {
    if (!memory) enter();
  }

  function enter(): void {
    const { ok, progress } = readSaved(ports.taken() ?? '');
    save((mine) => (ok ? settle(mine, progress) : mine));
    if (ok) changed = ports.now();
  }

  return {
    now: () => (open(), document()),
    state: () => (open(), state),
    sync: () => save(),
    enter,
    left: () => (ports.now() - changed < HEARD ? encode(document()) : undefined),
    subscribe(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    update,
    change: (...changes) =>
      update((progress) =>
        changes.reduce((sum, change) => apply(sum, change, ports.writer()), progress),
      ),
  };
}

const isCorrupt = (key: string): boolean => key.startsWith(CORRUPT);
