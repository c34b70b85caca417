/**
 * How typed answers are compared, declared once:
 * Unicode NFKC (full-width letters, ligatures), lower case, curly quotes and long dashes made plain, invisible
 * characters dropped, all spaces (also no-break) collapsed, one pair of quotes or backticks around the whole and
 * a full stop at the end ignored. A Turkish "İ" counts as "i"; a dotless "ı" does not, and "ß" is not "ss".
 */

/** Longest answer that is read; the rest is ignored. */
export const longestAnswer = 500;

/** Typed text in the form in which answers are compared. Total: any string goes in. */
export function plain(text: string): string {
  return text
    .slice(0, longestAnswer)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c-\u201e\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'`])(.*)\1$/, '$2')
    .replace(/(?<=[\p{L}\p{N}])\.$/u, '')
    .trim();
}

/** A program's output as it is compared: line breaks unified, spaces at line ends and empty lines at the end dropped. */
export function plainOutput(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n+$/, '');
}
