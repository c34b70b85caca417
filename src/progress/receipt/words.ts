/** Text that a reader typed, as a receipt carries it. */

/** A name is cut to so many characters. */
export const MAX_NAME = 40;
/** A typed answer is carried up to so many characters; a longer one is cut and cannot be graded again. */
export const MAX_TYPED = 120;

/** Half a surrogate pair has no place in UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** A name on one line, without control characters, at most `max` characters. */
export function tidy(text: string, max: number): string {
  const line = wellFormed(text.slice(0, 20 * max)).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
  return [...line.trim()].slice(0, max).join('').trim();
}

/** A typed answer as it is carried. */
export const typed = (text: string): { readonly text: string; readonly cut: boolean } => ({
  text: wellFormed(text.slice(0, MAX_TYPED)),
  cut: text.length > MAX_TYPED,
});

/** Text without the characters that part a receipt. */
export const escaped = (text: string): string =>
  text.replace(/[%|\p{Cc}]/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The text again; total. */
export const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
