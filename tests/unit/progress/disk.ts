import { createStore, type ProgressStore, type StorePorts } from '../../../src/progress/store.ts';

/** One origin's storage, with the ways in which a browser may refuse. */
export class Disk {
  readonly kept = new Map<string, string>();
  denied = false;
  /** Characters that fit, keys included. */
  room = Infinity;
  /** Milliseconds since 1970; every look makes it later. */
  clock = Date.UTC(2026, 10, 21);
  #names = 0;

  /** A page on this disk: of a new tab, or the next one of a tab, which may find what the one before left. */
  tab(name = `tab-${++this.#names}`, left: string | null = null): ProgressStore {
    const ports: StorePorts = {
      read: (key) => this.#allowed().get(key) ?? null,
      write: (key, text) => this.#write(key, text),
      keys: () => [...this.#allowed().keys()],
      lock: async (work) => work(),
      now: () => this.clock++,
      random: () => name.replace('-', ''),
      writer: () => name,
      taken: () => left,
    };
    return createStore(ports);
  }

  #allowed() {
    if (this.denied) throw new DOMException('denied', 'SecurityError');
    return this.kept;
  }

  #write(key: string, text: string | null) {
    const kept = this.#allowed();
    if (text === null) return void kept.delete(key);
    const size = [...kept, [key, text] as const]
      .filter(([k, v]) => k !== key || v === text)
      .reduce((sum, [k, v]) => sum + k.length + v.length, 0);
    if (size > this.room) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, text);
  }
}
