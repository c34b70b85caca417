/**
 * What a progress document is made of: values that two devices may hold differently.
 * Each field says what it accepts from outside (`read`) and how two become one (`join`).
 * Every join is commutative, associative and idempotent, so files and tabs may meet in any order.
 */

/** A map by id without a prototype, so that no id ("constructor", "then") finds anything inherited. */
export type ById<T> = Readonly<Record<string, T>>;

/** What a reader leaves out (ids, or kinds of value), how many entries it keeps, and the highest tick it met. */
export interface Intake {
  items: number;
  tick: number;
  readonly dropped: string[];
}

/** Returns the value when it is acceptable, else `undefined`. Never throws. */
export type Read<T> = (raw: unknown, intake: Intake) => T | undefined;

/** One kind of value: what is accepted, and how two are joined. */
export interface Field<T> {
  readonly read: Read<T>;
  readonly join: (a: T, b: T) => T;
}

/** More entries than this are not read from one document. */
export const MAX_ITEMS = 20_000;

type Rank = readonly (number | string)[];
type Readers<T> = { readonly [K in keyof T]-?: Read<T[K]> };

/** An empty map by id. */
export const blank = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** True for a plain JSON object. */
export const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Negative when `a` comes first, by the first place where the two ranks differ. */
export function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}

/** Reads a number from `min` to `max`, a whole one unless said otherwise; −0 becomes 0. */
export const number =
  (min: number, max: number, fraction = false): Read<number> =>
  (raw) =>
    typeof raw === 'number' && raw >= min && raw <= max && (fraction || Number.isInteger(raw))
      ? raw + 0
      : undefined;

/** Reads a text that matches. */
export const text =
  (pattern: RegExp): Read<string> =>
  (raw) =>
    typeof raw === 'string' && pattern.test(raw) ? raw : undefined;

/** Reads one of the given values. */
export const oneOf =
  <T>(...values: readonly T[]): Read<T> =>
  (raw) =>
    values.find((value) => value === raw);

/** Reads a list of at most `max` items; one bad item refuses the list. */
export const list =
  <T>(read: Read<T>, max: number): Read<readonly T[]> =>
  (raw, intake) => {
    if (!Array.isArray(raw) || raw.length > max) return undefined;
    const items = raw.map((item) => read(item, intake));
    return items.includes(undefined) ? undefined : (items as T[]);
  };

/** Reads an object with these fields, in this order; a bad field refuses it, unless `optional`. */
export const record =
  <T>(readers: Readers<T>, optional?: keyof T): Read<T> =>
  (raw, intake) => {
    if (!isObject(raw)) return undefined;
    const out: Partial<T> = {};
    for (const name in readers) {
      const value = readers[name](raw[name], intake);
      if (value !== undefined) out[name] = value as T[typeof name];
      else if (name !== optional) return undefined;
    }
    return out as T;
  };

/** An object whose fields are read and joined one by one. */
export const struct = <T>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Field<T> => {
  const readers: Partial<Readers<T>> = {};
  for (const name in fields) readers[name] = fields[name].read;
  return {
    read: record(readers as Readers<T>),
    join: (a, b) => {
      const out: Partial<T> = {};
      for (const name in fields) out[name] = fields[name].join(a[name], b[name]);
      return out as T;
    },
  };
};

/** A field whose greatest value stays; equal ranks are told apart by their text. */
export const greatest = <T>(read: Read<T>, rank: (value: T) => Rank): Field<T> => ({
  read,
  join: (a, b) =>
    compare([...rank(a), JSON.stringify(a)], [...rank(b), JSON.stringify(b)]) < 0 ? b : a,
});

/** A map of such values: ids are checked, entries joined one by one, then `trim` bounds the whole. */
export const mapOf = <T>(
  key: RegExp,
  field: Field<T>,
  trim = (map: ById<T>): ById<T> => map,
): Field<ById<T>> => ({
  read(raw = {}, intake) {
    const out = blank<T>();
    // What is no map is left out like an entry that cannot be right.
    for (const [id, value] of Object.entries(isObject(raw) ? raw : { [`(${typeof raw})`]: raw })) {
      const fits = key.test(id) && intake.items++ < MAX_ITEMS;
      const known = fits ? field.read(value, intake) : undefined;
      if (known === undefined) intake.dropped.push(id.slice(0, 64));
      else out[id] = known;
    }
    return trim(out);
  },
  join(a, b) {
    if (!Object.keys(b).length) return a;
    const out = Object.assign(blank<T>(), a);
    for (const id in b) out[id] = id in out ? field.join(a[id] as T, b[id] as T) : (b[id] as T);
    return trim(out);
  },
});
