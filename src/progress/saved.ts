/**
 * Saved progress: JSON text ⇄ document. Whatever comes from outside passes here: size, depth of the raw
 * text, JSON, version, then a copy of the known fields only. Nothing parsed is ever spread or assigned,
 * so no key of a file can reach a prototype. Unknown ids are kept: the course may be newer or older.
 */
import type { Progress } from './facts.ts';
import { isObject, MAX_ITEMS, type Intake } from './lattice.ts';
import { readFacts } from './progress.ts';

/** Why a text is refused, or (`dropped`, `too-many`) what of it is left out. */
export interface Issue {
  readonly code:
    'json' | 'shape' | 'version' | 'future' | 'too-big' | 'too-deep' | 'dropped' | 'too-many';
  /** The id, or kind of value, that was left out; text from outside, only ever shown as text. */
  readonly what?: string;
}

/** The document that a text holds, or why it holds none. */
export type Decoded =
  | { readonly ok: true; readonly progress: Progress; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly progress?: never; readonly issues: readonly [Issue] };

/** No text longer than this is read, in characters. */
export const MAX_SIZE = 5 * 1024 * 1024;
const MAX_DEPTH = 6;

/** Makes a document of the next version out of any object that says it is of this one. */
export type Migration = (raw: Record<string, unknown>) => Record<string, unknown>;
/** From version 1 on, in order. */
const migrations: readonly Migration[] = [];
/** The version that this code writes. */
export const VERSION = migrations.length + 1;

const sorted = (_key: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

/** A document never changes, and each is asked for several times: by the store, its second look, and the copy. */
const texts = new WeakMap<Progress, string>();

/** The document as JSON. Equal documents give equal texts. */
export function encode(progress: Progress): string {
  const text = texts.get(progress) ?? JSON.stringify({ v: VERSION, ...progress }, sorted);
  texts.set(progress, text);
  return text;
}

/** Reads a text from outside. Never throws, changes nothing. */
export const decode = (text: string): Decoded =>
  text.length > MAX_SIZE
    ? refuse('too-big')
    : isTooDeep(text)
      ? refuse('too-deep')
      : readSaved(text);

/** Reads what this browser has stored: as `decode`, but size and depth need no guard there. */
export function readSaved(text: string): Decoded {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('json');
  }
  return isObject(raw) ? readDocument(raw) : refuse('shape');
}

const refuse = (code: Issue['code']): Decoded => ({ ok: false, issues: [{ code }] });

/**
 * Reads a parsed document of whatever version these steps lead on from. Never throws: what a step cannot bring to its
 * next version is refused whole, and so kept aside as it is.
 */
export function readDocument(
  raw: Record<string, unknown>,
  steps: readonly Migration[] = migrations,
): Decoded {
  const version = raw['v'];
  if (!Number.isSafeInteger(version) || (version as number) < 1) return refuse('version');
  if ((version as number) > steps.length + 1) return refuse('future');
  const current = migrated(raw, steps.slice((version as number) - 1));
  if (!isObject(current)) return refuse('shape');
  const intake: Intake = { items: 0, tick: 0, dropped: [] };
  const progress = readFacts(current, intake);
  const code = intake.items <= MAX_ITEMS ? 'dropped' : 'too-many';
  return { ok: true, progress, issues: intake.dropped.map((what) => ({ code, what })) };
}

function migrated(raw: Record<string, unknown>, steps: readonly Migration[]): unknown {
  try {
    return steps.reduce((doc, step) => step(doc), raw);
  } catch {
    return undefined;
  }
}

/** True when brackets outside of strings go deeper than any document; counted before the parser sees them. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length && depth <= MAX_DEPTH; i++) {
    const char = text[i] as string;
    if (quoted && char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && '[{'.includes(char)) depth++;
    else if (!quoted && ']}'.includes(char)) depth--;
  }
  return depth > MAX_DEPTH;
}
