// Turns what a lab prints into text: the same in Node and in the sandbox, and total. It runs beside
// hostile code, so it keeps its own copies of every built-in it uses and never assigns into arrays:
// a replaced JSON.stringify or a setter on Array.prototype changes nothing here.

/** Characters kept of one printed value. */
export const MAX_VALUE = 10_000;
const MAX_ITEMS = 100;
const MAX_DEPTH = 8;

type Uncurried = <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

const { isArray } = Array;
const { keys } = Object;
const { apply } = Reflect;
const toText = String;
const quote: (text: string) => string = JSON.stringify;
const AnyError = Error;
const AnyMap = Map;
const AnySet = Set;
const uncurry = Function.prototype.bind.bind(Function.prototype.call) as Uncurried;
const slice = uncurry(String.prototype.slice);
const symbolText = uncurry(Symbol.prototype.toString);
const eachInMap = uncurry(
  Map.prototype.forEach as (this: unknown, visit: (value: unknown, key: unknown) => void) => void,
);
const eachInSet = uncurry(
  Set.prototype.forEach as (this: unknown, visit: (value: unknown) => void) => void,
);

interface Pen {
  text: string;
}
interface Path {
  readonly value: object;
  readonly up: Path | null;
  readonly depth: number;
}

/** What `console.log(...values)` prints: values apart by a space, each at most MAX_VALUE characters. */
export function formatLine(values: readonly unknown[]): string {
  let line = '';
  for (let at = 0; at < values.length; at++) {
    line += (at === 0 ? '' : ' ') + formatValue(values[at]);
  }
  return line;
}

/** One value as text: strings as they are, the rest like JSON. Never throws. */
export function formatValue(value: unknown): string {
  try {
    const text = typeof value === 'string' ? value : written(value);
    return text.length > MAX_VALUE ? slice(text, 0, MAX_VALUE - 1) + '…' : text;
  } catch {
    return '[unprintable]';
  }
}

/** What is shown of a thrown value: `Name: message` of an error, the value itself otherwise. */
export function formatThrown(thrown: unknown): string {
  try {
    if (!(thrown instanceof AnyError)) return formatValue(thrown);
    const name: unknown = thrown.name;
    const message: unknown = thrown.message;
    return formatValue(message === '' ? name : formatValue(name) + ': ' + formatValue(message));
  } catch {
    return '[unprintable]';
  }
}

function written(value: unknown): string {
  const pen: Pen = { text: '' };
  write(pen, value, null);
  return pen.text;
}

function write(pen: Pen, value: unknown, up: Path | null): void {
  if (typeof value === 'string') pen.text += quote(slice(value, 0, MAX_VALUE));
  else if (typeof value === 'symbol') pen.text += symbolText(value);
  else if (typeof value === 'bigint') pen.text += toText(value) + 'n';
  else if (typeof value === 'function') pen.text += functionText(value);
  else if (typeof value === 'object' && value !== null) writeObject(pen, value, up);
  else pen.text += toText(value);
}

function functionText(value: unknown): string {
  const name: unknown = (value as { readonly name?: unknown }).name;
  return typeof name === 'string' && name !== '' ? '[function ' + name + ']' : '[function]';
}

function writeObject(pen: Pen, value: object, up: Path | null): void {
  for (let at = up; at !== null; at = at.up) {
    if (at.value === value) return void (pen.text += '[circular]');
  }
  const path: Path = { value, up, depth: up === null ? 1 : up.depth + 1 };
  if (path.depth > MAX_DEPTH) pen.text += isArray(value) ? '[…]' : '{…}';
  else if (value instanceof AnyError) pen.text += '[' + formatThrown(value) + ']';
  else if (isArray(value)) writeArray(pen, value, path);
  else if (value instanceof AnyMap) writeMap(pen, value, path);
  else if (value instanceof AnySet) writeSet(pen, value, path);
  else writeRecord(pen, value, path);
}

function full(pen: Pen, items: number): boolean {
  return items >= MAX_ITEMS || pen.text.length > MAX_VALUE;
}

function writeArray(pen: Pen, items: readonly unknown[], path: Path): void {
  pen.text += '[';
  for (let at = 0; at < items.length; at++) {
    if (at > 0) pen.text += ',';
    if (full(pen, at)) {
      pen.text += '… ' + toText(items.length - at) + ' more';
      break;
    }
    write(pen, items[at], path);
  }
  pen.text += ']';
}

function writeMap(pen: Pen, map: Map<unknown, unknown>, path: Path): void {
  let count = 0;
  pen.text += 'Map {';
  eachInMap(map, (value, key) => {
    if (full(pen, count++)) return;
    if (count > 1) pen.text += ',';
    write(pen, key, path);
    pen.text += ' => ';
    write(pen, value, path);
  });
  pen.text += count > MAX_ITEMS ? ',… ' + toText(count - MAX_ITEMS) + ' more}' : '}';
}

function writeSet(pen: Pen, set: Set<unknown>, path: Path): void {
  let count = 0;
  pen.text += 'Set {';
  eachInSet(set, (value) => {
    if (full(pen, count++)) return;
    if (count > 1) pen.text += ',';
    write(pen, value, path);
  });
  pen.text += count > MAX_ITEMS ? ',… ' + toText(count - MAX_ITEMS) + ' more}' : '}';
}

function writeRecord(pen: Pen, record: object, path: Path): void {
  const fields = record as Readonly<Record<string, unknown>>;
  const json = fields['toJSON'];
  if (typeof json === 'function') return write(pen, apply(json, record, [path.depth]), path);
  const names = keys(record);
  pen.text += '{';
  for (let at = 0; at < names.length; at++) {
    if (at > 0) pen.text += ',';
    if (full(pen, at)) {
      pen.text += '… ' + toText(names.length - at) + ' more';
      break;
    }
    const name = toText(names[at]);
    pen.text += quote(name) + ':';
    write(pen, fields[name], path);
  }
  pen.text += '}';
}
