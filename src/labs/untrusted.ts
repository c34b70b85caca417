// Reading values that nobody vouches for: from a lab, or from the sandbox.

/** The most that an entry may hold; longer text is cut, longer lists are refused. */
export const LIMITS = {
  text: 10_000,
  caption: 300,
  label: 120,
  cell: 400,
  columns: 12,
  rows: 200,
  series: 6,
  points: 200,
} as const;

const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// C0 and C1 controls but tab and line feed; bidirectional controls; line and paragraph separators.
const CONTROLS =
  /[\0-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** Text that is safe to show: without terminal sequences, controls and bidirectional overrides. */
export function clean(text: string): string {
  return text.replace(ANSI, '').replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}

/** A string, cleaned and cut to `max` characters; throws a TypeError that begins with `what`. */
export function plainText(value: unknown, what: string, max: number): string {
  if (typeof value !== 'string') throw new TypeError(`${what} is not a string`);
  const text = clean(value.slice(0, max + 1));
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/** An object's fields; throws a TypeError that begins with `what`. */
export function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what} is not an object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A list of at most `max` items; throws a TypeError that begins with `what`. */
export function asList(value: unknown, what: string, max: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${what} is not a list`);
  if (value.length > max) throw new TypeError(`${what}: ${value.length} are more than ${max}`);
  return value as readonly unknown[];
}

/** One of the given words; throws a TypeError that begins with `what` and lists them. */
export function oneOf<Word extends string>(
  value: unknown,
  words: readonly Word[],
  what: string,
): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`${what} is none of ${words.join(', ')}`);
  return found;
}
