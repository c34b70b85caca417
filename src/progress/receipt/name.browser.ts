/** The name on a reader's receipts, kept in this browser only where they asked for that. */

const KEY = 'eight-levels:receipt-name';

/** The name that was kept; empty when none was, or when storage is denied. */
export function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name; an empty one is forgotten. */
export function keep(name: string): void {
  try {
    if (name) localStorage.setItem(KEY, name.slice(0, 200));
    else localStorage.removeItem(KEY);
  } catch {
    // Denied or full: it is typed again next time.
  }
}
