/** What one page of a tab hands to the next: the tab's name as a writer, and what was changed last. */
const NAME = 'eight-levels:progress';
const LEFT = `${NAME}:left`;

/** Eight characters of `a-z0-9`; `crypto.randomUUID` is missing on plain http. */
export function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** Takes what lies there, so that a copy of the tab does not find it: two tabs must not count under one name. */
function take(key: string): string | null {
  try {
    const text = sessionStorage.getItem(key);
    if (text !== null) sessionStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}

let name: string | undefined;

/** The tab's name, the same over all its pages. */
export const writer = (): string => (name ??= take(NAME) ?? random());

/** What the page before left, once. */
export const taken = (): string | null => take(LEFT);

/** Leaves the name, and a text, to the tab's next page. */
export function leave(text: string | undefined): void {
  try {
    sessionStorage.setItem(NAME, writer());
    if (text !== undefined) sessionStorage.setItem(LEFT, text);
  } catch {
    // Denied or full: the next page has what is stored.
  }
}

/** A page that opens, or comes back, has its name for itself. */
export function claim(): void {
  name = take(NAME) ?? name;
}
