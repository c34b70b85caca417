/** The import attacks I1–I30 as texts, around a valid document, with what becomes of each. */
import type { Issue } from '../../../src/progress/saved.ts';

export const AT = Date.UTC(2026, 10, 21);
const head = '"v":1,"id":"0-file"';
const doc = (rest: string) => `{${head},${rest}}`;
const reads = (id: string, at: number | string = AT) =>
  doc(`"read":{${JSON.stringify(id)}:${at},"fine":${AT}}`);
const question = (inner: string) => doc(`"questions":{"q":{${inner}}},"read":{"fine":${AT}}`);
const LAST = `"last":{"rev":1,"points":1,"at":${AT},"values":[],"tick":1,"device":"d"}`;
const best = (points: string) =>
  question(`"count":{"d":1},"best":{"rev":1,"points":${points}},"first":${AT},${LAST}`);
const count = (n: string) =>
  question(`"count":{"d":${n},"e":1},"best":{"rev":1,"points":1},"first":${AT},${LAST}`);
const lastAnswer = (value: string) =>
  question(
    `"count":{"d":1},"best":{"rev":1,"points":1},"first":${AT},${LAST.replace('[]', `["text",${value}]`)}`,
  );
const flag = (tick: number) =>
  doc(
    `"practiced":{"p":{"tick":${tick},"device":"d","at":${AT},"value":true}},"read":{"fine":${AT}}`,
  );
const devices = (n: number, name = 'd') =>
  question(
    `"count":{${Array.from({ length: n }, (_, i) => `"${name}${i}":${i + 1}`).join()}},"best":{"rev":1,"points":1},"first":${AT},${LAST}`,
  );
const many = (n: number) =>
  doc(`"read":{${Array.from({ length: n }, (_, i) => `"s-${i}":${AT}`).join()}}`);

type Expected = Issue['code'] | 'fine';
/** [attack, text, what `decode` says; `dropped` also means that the fact "fine" beside it is kept]. */
export const attacks: readonly (readonly [string, string, Expected])[] = [
  ['I1 empty', '', 'json'],
  ['I1 only spaces', ' \n\t ', 'json'],
  ['I2 null', 'null', 'shape'],
  ['I2 a number', '1', 'shape'],
  ['I2 a list', '[]', 'shape'],
  ['I2 a text', '"<script>"', 'shape'],
  ['I3 truncated', reads('a').slice(0, -5), 'json'],
  ['I3 one brace too many', `${reads('a')}}`, 'json'],
  ['I3 two documents', reads('a') + reads('b'), 'json'],
  ['I3 leading NUL', `\0${reads('a')}`, 'json'],
  ['I3 a comment', `/* mine */${reads('a')}`, 'json'],
  ['I3 a digit separator', '{"v":1_0}', 'json'],
  ['I4 a byte order mark', `\uFEFF${reads('a')}`, 'fine'],
  ['I5 NaN', doc('"read":{"a":NaN}'), 'json'],
  ['I5 Infinity', doc('"read":{"a":Infinity}'), 'json'],
  ['I6 1e999 as points', best('1e999'), 'dropped'],
  ['I7 __proto__ at the root', doc(`"__proto__":{"polluted":1},"read":{"fine":${AT}}`), 'fine'],
  [
    'I8 __proto__ as an id',
    `{${head},"read":{"__proto__":{"polluted":1},"fine":${AT}}}`,
    'dropped',
  ],
  ['I8 __proto__, escaped', `{${head},"read":{"__pr\\u006fto__":${AT},"fine":${AT}}}`, 'dropped'],
  [
    'I9 constructor.prototype',
    `{${head},"read":{"constructor":{"prototype":{"polluted":1}},"fine":${AT}}}`,
    'dropped',
  ],
  ['I10 toString', reads('toString'), 'dropped'],
  ['I10 hasOwnProperty', reads('hasOwnProperty'), 'dropped'],
  ['I10 toJSON', reads('toJSON'), 'dropped'],
  ['I10 then, an id like any other', reads('then'), 'fine'],
  [
    'I11 a key twice: the last one, checked',
    `{${head},"read":{"fine":${AT}},"read":{"fine":${AT},"x":0}}`,
    'dropped',
  ],
  ['I12 no version', `{"read":{"a":${AT}}}`, 'version'],
  ...['"1"', '0', '-1', '1.5', '1e308', 'null'].map(
    (v) => [`I12 version ${v}`, `{"v":${v}}`, 'version'] as const,
  ),
  ['I13 version 2', '{"v":2,"read":{}}', 'future'],
  ...['-1', '1.0000001', '"1"', 'null'].map(
    (points) => [`I14 points ${points}`, best(points), 'dropped'] as const,
  ),
  ['I14 points -0', best('-0'), 'fine'],
  ...['-5', '1.5', '9007199254740992'].map((n) => [`I15 count ${n}`, count(n), 'dropped'] as const),
  ['I16 a device <b>', count('1').replace('"e"', '"<b>"'), 'dropped'],
  ['I16 64 devices', devices(64), 'fine'],
  ...['"2026-01-01"', '8640000000000001', '-1', '0', '253370764800000', `${AT}.5`].map(
    (at) => [`I17 date ${at}`, reads('a', at), 'dropped'] as const,
  ),
  ...['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '../../x', '', 'x'.repeat(65)].map(
    (id) => [`I18 id ${id.slice(0, 20)}`, reads(id), 'dropped'] as const,
  ),
  ...['a\u202eb', 'a\u200bb', 'c\u043ede', 'cafe\u0301'].map(
    (id) => [`I19 id ${JSON.stringify(id)}`, reads(id), 'dropped'] as const,
  ),
  ['I20 an answer with markup is data', lastAnswer('"<svg onload=alert(1)>"'), 'fine'],
  ['I21 a lone surrogate', lastAnswer('"\\ud800"'), 'fine'],
  ['I22 an answer of 10,000 characters', lastAnswer(`"${'x'.repeat(10_000)}"`), 'dropped'],
  ['I23 an id that the course does not know', reads('l99-s99'), 'fine'],
  ['I24 5 MB and one', `${reads('a')}${' '.repeat(5 * 1024 * 1024)}`, 'too-big'],
  ['I24 10 MB of spaces', ' '.repeat(10 * 1024 * 1024), 'too-big'],
  ['I25 depth 7', doc('"x":[[[[[[1]]]]]]'), 'too-deep'],
  ['I25 100,000 brackets', '['.repeat(100_000), 'too-deep'],
  ['I26 20,001 items', many(20_001), 'too-many'],
  ['I27 a list for a map', doc(`"practiced":[],"read":{"fine":${AT}}`), 'dropped'],
  ['I27 null for a map', doc(`"questions":null,"read":{"fine":${AT}}`), 'dropped'],
  ['I27 a text for a map', doc(`"results":"x","read":{"fine":${AT}}`), 'dropped'],
  ['I28 tick 2^53', flag(2 ** 53), 'dropped'],
  ['I28 tick 2^40', flag(2 ** 40), 'fine'],
  [
    'I29 an epoch of a million',
    '{"v":1,"e":1000000,"id":"1000000-x","s":{},"q":{},"f":{}}',
    'fine',
  ],
  ['I30 a page', '<!doctype html><title>x</title>', 'json'],
  ['I30 a table', '=HYPERLINK("http://x"),1', 'json'],
  ['I30 an archive', '\x1f\x8b\b\0\0\0', 'json'],
  ['I30 a picture', '\x89PNG\r\n\x1a\n', 'json'],
  ['I30 a document of another application', '{"version":"2.0","todos":[{"id":1}]}', 'version'],
];
