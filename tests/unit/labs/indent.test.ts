import { expect, test } from 'vitest';
import { indentAfter, stepsBack } from '../../../src/labs/indent.ts';

test.each([
  ['const a = 1;', ''],
  ['  const a = 1;', '  '],
  ['if (a) {', '  '],
  ['x;\n  call(', '    '],
  ['', ''],
])('a new line after %j begins with %j', (before, white) => {
  expect(indentAfter(before)).toBe(white);
});

test.each(['  return `<ci>', '  return `<ci>\n  repo {', 'a`b` + `\n    c', '  `\\`'])(
  'inside the template literal of %j a new line begins with nothing',
  (before) => {
    expect(indentAfter(before)).toBe('');
  },
);

test.each(['  f(`a`);', '  f(`\\``);', '  f(`a\n`);\n  g();'])(
  'after a finished template literal, %j, code is indented again',
  (before) => {
    expect(indentAfter(before)).toBe('  ');
  },
);

test.each([
  ['if (a) {\n  ', true],
  ['if (a) {\n  b();\n  ', true],
  ['{\n  if (a) {\n    b();\n  ', false],
  ['if (a) {\n  b', false],
  ['`{\n  ', false],
  ['  ', false],
])('a brace typed after %j steps back: %j', (before, back) => {
  expect(stepsBack(before)).toBe(back);
});
