/** Names come from anyone: they are text, stored clean and shown short. */

/** No name is kept longer than this, in UTF-16 units. */
export const MAX_NAME = 160;
/** So many characters, as a reader counts them, are shown. */
const SHOWN = 40;

/** Controls, lone surrogates, private use and what is not assigned. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Marks that turn the direction of text around, or take no room: a name needs none of them but the joiners. */
const DIRECTION =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu;
const SPACE = /[\s\u2028\u2029\u00A0]+/gu;
/** More than four marks on one letter only pile up. */
const PILE = /(\p{M}{4})\p{M}+/gu;

/** A name without what could hide, turn or stretch it; empty when nothing is left. */
export function cleanName(raw: string): string {
  const text = raw
    .slice(0, 4 * MAX_NAME)
    .replace(SPACE, ' ')
    .replace(DIRECTION, '')
    .replace(INVISIBLE, '')
    .replace(PILE, '$1')
    .normalize('NFC')
    .replace(SPACE, ' ')
    .trim();
  return cut(text).trim();
}

const cut = (text: string): string =>
  text.length <= MAX_NAME ? text : text.slice(0, MAX_NAME).replace(/[\uD800-\uDBFF]$/u, '');

/** What is the same person's name: letters alike but for their case. */
export const keyOf = (name: string): string => name.toLowerCase().normalize('NFC');

/** "Ana 2": the first such name, from this number on, that nobody has. */
export function freeName(
  name: string,
  taken: { has(key: string): boolean },
  from = 1,
): { readonly name: string; readonly number: number } {
  let number = from;
  while (taken.has(keyOf(`${name} ${number}`))) number++;
  return { name: `${name} ${number}`, number };
}

/** Negative when the first name comes first; the same in every browser and language. */
export function byName(a: string, b: string): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y || (x === y && a < b) ? -1 : a === b ? 0 : 1;
}

/** A name as it is shown: 40 characters at most. */
export function shownName(name: string): string {
  if (name.length <= SHOWN) return name;
  const parts = characters(name);
  return parts.length <= SHOWN ? name : `${parts.slice(0, SHOWN).join('')}…`;
}

function characters(name: string): string[] {
  if (!('Segmenter' in Intl)) return [...name];
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name);
  return [...segments].map(({ segment }) => segment);
}
