/** The board on this device: only when its lead asks for it. */
import type { Board } from './board.ts';
import { decodeBoard, encodeBoard, type DecodedBoard } from './board-state.ts';

const KEY = 'eight-levels-team';

/** What is kept on this device, as this tab last saw it. */
export class Kept {
  /** `undefined` while nothing is to be kept. */
  #text: string | undefined;

  /** True while every change is to be kept. */
  get on(): boolean {
    return this.#text !== undefined;
  }

  /** What is there; it is kept from now on, unless it cannot be read. */
  open(): DecodedBoard | undefined {
    const text = keptText();
    const opened = text === undefined ? undefined : decodeBoard(text);
    if (opened?.ok) this.#text = text;
    return opened;
  }

  /** Keeps a board, and says what came of it. What another tab kept meanwhile is never overwritten unasked. */
  keep(board: Board): string {
    const now = keptText();
    if (this.#text !== undefined && now !== undefined && now !== this.#text) {
      this.#text = undefined;
      return 'Another tab has kept another board here. Reload to see that one, or keep this one in its place.';
    }
    const text = encodeBoard(board);
    const done = keepText(text);
    this.#text = done ? text : undefined;
    return done
      ? 'This board is kept on this device, with every change.'
      : 'This browser has no room, or allows no storage here. Download the board instead.';
  }

  forget(): void {
    keepText(null);
    this.#text = undefined;
  }
}

/** The text that is kept; `undefined` when there is none, or storage is denied. */
function keptText(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text; `null` deletes. False when storage is denied or full. */
function keepText(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
