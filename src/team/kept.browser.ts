/** The board on this device: only when its lead asks for it. */
const KEY = 'eight-levels-team';

/** The text that is kept; `undefined` when there is none, or storage is denied. */
export function keptText(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text; `null` deletes. False when storage is denied or full. */
export function keepText(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}
