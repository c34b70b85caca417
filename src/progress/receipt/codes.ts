/**
 * Short codes for permanent ids, so that a receipt stays short and says the same after any edit of the course: a code
 * depends on the id alone, never on a place in a list. The build refuses an id whose code is taken.
 */

/** 64 letters that survive chats, addresses and spreadsheets. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Lengths of codes: 18 bits for a chapter, question or practice; 12 for an option within its question. */
export const ID_CODE = 3;
export const OPTION_CODE = 2;

/** A number of 32 bits for a text; another `seed` gives another number. */
export function hash(text: string, seed: number): number {
  let sum = seed;
  for (const unit of text) sum = Math.imul(sum ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}

/** Chosen so that no two ids of the course had one code when receipts began. It can never change. */
const SEED = 4;

function code(id: string, length: number): string {
  let bits = hash(id, SEED);
  let out = '';
  for (; out.length < length; bits >>>= 6) out += LETTERS[bits & 63];
  return out;
}

/** The code of a chapter, question or practice among ids of its own kind. */
export const idCode = (id: string): string => code(id, ID_CODE);

/** The code of an option, row or item among those of its question. */
export const optionCode = (id: string): string => code(id, OPTION_CODE);

/** Ids by their code. */
export const byCode = (ids: readonly string[], codeOf = idCode): ReadonlyMap<string, string> =>
  new Map(ids.map((id) => [codeOf(id), id]));

/** The codes of a run of codes. */
export const codesIn = (run: string, length: number): string[] =>
  Array.from({ length: run.length / length }, (_, at) => run.slice(at * length, (at + 1) * length));

/** Pairs of ids that share a code. */
export function clashes(
  ids: readonly string[],
  codeOf: (id: string) => string,
): (readonly [string, string])[] {
  const taken = new Map<string, string>();
  return [...new Set(ids)].flatMap((id) => {
    const other = taken.get(codeOf(id));
    if (other === undefined) taken.set(codeOf(id), id);
    return other === undefined ? [] : [[other, id] as const];
  });
}
