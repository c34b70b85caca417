/**
 * Answers as form values ⇄ what a receipt carries of them, by the kind of the question. Options and choices may be
 * added to a question without a new revision, so each has its code. Rows, and the items of an order, may not: there an
 * answer holds one part for each, in the order of their ids.
 */
import type { FormValues } from '../../quiz/grade.ts';
import type { Keyed } from '../../quiz/kinds.ts';
import { byCode, codesIn, LETTERS, optionCode, OPTION_CODE } from './codes.ts';
import { typed } from './words.ts';
import type { Given } from './receipt.ts';

/** How a kind's answers are made: one typed text, picks among options, a choice for each row, or an order of items. */
type Shape =
  | { readonly of: 'text' }
  | { readonly of: 'picks' | 'order'; readonly ids: readonly string[] }
  | { readonly of: 'rows'; readonly rows: readonly string[]; readonly ids: readonly string[] };

function shapeOf({ kind, key }: Keyed): Shape {
  if (kind === 'order') return { of: 'order', ids: key.items.toSorted() };
  if (kind === 'match' || kind === 'classify')
    return { of: 'rows', rows: key.rows.map(([row]) => row).sort(), ids: key.choices };
  return 'options' in key ? { of: 'picks', ids: key.options } : { of: 'text' };
}

/** What a receipt carries of saved values, which hold names and values in turn; nothing where they do not fit. */
export function givenOf(question: Keyed, values: readonly string[]): Given | undefined {
  const shape = shapeOf(question);
  const named = (name: string) => values.filter((_, at) => at % 2 && values[at - 1] === name);
  if (shape.of === 'text') return named('answer').slice(0, 1).map(typed)[0];
  if (shape.of === 'picks') return codes(named('answer').map(optionCode));
  if (shape.of === 'rows') return codes(shape.rows.flatMap(named).map(optionCode));
  return codes(named('order').map((id) => LETTERS[shape.ids.indexOf(id)] ?? ''));
}

const codes = (list: readonly string[]): Given | undefined =>
  list.length ? { codes: list.join('') } : undefined;

/** The values again, as grading takes them; nothing where a code is of another version, or the text was cut. */
export function valuesOf(question: Keyed, given: Given): FormValues | undefined {
  const shape = shapeOf(question);
  if (shape.of === 'text')
    return 'text' in given && !given.cut ? new Map([['answer', [given.text]]]) : undefined;
  const list = 'codes' in given ? idsOf(shape, given.codes) : undefined;
  if (shape.of !== 'rows')
    return list && new Map([[shape.of === 'order' ? 'order' : 'answer', list]]);
  if (list?.length !== shape.rows.length) return undefined;
  return new Map(shape.rows.map((row, at) => [row, list.slice(at, at + 1)]));
}

function idsOf({ of, ids }: Exclude<Shape, { of: 'text' }>, run: string): string[] | undefined {
  const known = byCode(ids, optionCode);
  const found =
    of === 'order'
      ? [...run].map((letter) => ids[LETTERS.indexOf(letter)])
      : codesIn(run, OPTION_CODE).map((code) => known.get(code));
  const list = found.flatMap((id) => id ?? []);
  return list.length === found.length ? list : undefined;
}
