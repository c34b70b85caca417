/** One answer of a receipt as text: a mark for where it belongs, the points unless full, the revision unless 1, the values. */
import { escaped, MAX_TYPED, unescaped } from './words.ts';
import type { Given, ReceiptAnswer } from './receipt.ts';

/** Sixteen marks for the newest answer (1) and the three tries (2, 4, 8), none a letter of a code. */
const MARKS = '!$&()*+,./;<>?@^';
const ANSWER =
  /^([!$&()*+,./;<>?@^])(~|=[0-9a-r][0-9a-z])?(?::(\d{1,4}):)?(?:(["'])([^\t\n]*)|([\w-]*))$/;
const MAX_CODES = 400;
const PLACES = [0, 1, 2];

/** The answer as text without tabs and line breaks. */
export function answerText({ last, tries, rev, points, given }: ReceiptAnswer): string {
  const bits = tries.reduce((sum, at) => sum + (2 << at), Number(last));
  const claim =
    points === 1000 ? '' : points === 0 ? '~' : `=${points.toString(36).padStart(2, '0')}`;
  return `${MARKS[bits] ?? ''}${claim}${rev === 1 ? '' : `:${rev}:`}${givenText(given)}`;
}

function givenText(given: Given | undefined): string {
  if (!given) return '';
  return 'codes' in given ? given.codes : (given.cut ? "'" : '"') + escaped(given.text);
}

/** The answer that a text holds; nothing when it is none. Total. */
export function answerOf(text: string): ReceiptAnswer | undefined {
  const [, mark, claim, rev = '1', quote, typed = '', codes = ''] = ANSWER.exec(text) ?? [];
  if (mark === undefined || codes.length > MAX_CODES || rev === '0') return undefined;
  const bits = MARKS.indexOf(mark);
  const given = quote ? typedOf(typed, quote === "'") : codes ? { codes } : undefined;
  return {
    last: bits % 2 === 1,
    tries: PLACES.filter((at) => bits & (2 << at)),
    rev: Number(rev),
    points:
      claim === undefined ? 1000 : claim === '~' ? 0 : Math.min(999, parseInt(claim.slice(1), 36)),
    ...(given ? { given } : {}),
  };
}

const typedOf = (text: string, cut: boolean): Given => ({
  text: unescaped(text).slice(0, MAX_TYPED),
  cut: cut || unescaped(text).length > MAX_TYPED,
});
