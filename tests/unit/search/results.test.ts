import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/excerpt.ts';
import { summary, whereOf } from '../../../src/search/results.ts';
import { stemsOf } from '../../../src/search/words.ts';

const shown = (text: string, query: string) =>
  excerptOf(text, new Set(stemsOf(query)))
    .map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');
const filler = (n: number) => Array.from({ length: n }, (_, at) => `w${at}`).join(' ');

describe('an excerpt', () => {
  it('marks every form of what was searched for, and joins what stands side by side', () => {
    expect(shown('Rules files are read.', 'rule file')).toBe('[Rules files] are read.');
    expect(shown('A rule, a file: AGENTS.md.', 'agents.md file')).toBe(
      'A rule, a [file]: [AGENTS.md].',
    );
  });

  it('starts a few words before the match, and says where a sentence is cut', () => {
    expect(shown(`${filler(40)} here it is. ${filler(40)}`, 'here')).toBe(
      `…w35 w36 w37 w38 w39 [here] it is. ${filler(14)}…`,
    );
    expect(shown('Whole.', 'other')).toBe('Whole.');
    expect(shown('', 'other')).toBe('');
  });

  it('takes the place with the most different matches', () => {
    const text = `one ${filler(40)} one one ${filler(40)} one two ${filler(40)}`;
    expect(shown(text, 'one two')).toContain('[one two]');
  });

  it('keeps the full stop of its last word', () => {
    expect(shown(`${filler(21)} last. ${filler(9)}`, 'w3')).toMatch(/last\.$/);
  });

  it('never turns markup into anything but text', () => {
    expect(excerptOf('<img src=x onerror=alert(1)>.', new Set())).toEqual([
      { text: '<img src=x onerror=alert(1)>.', match: false },
    ]);
  });

  it('is a piece of the text, with all its characters in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        const all = excerptOf(text, new Set(stemsOf(query)));
        const said = all.map((part) => part.text).join('');
        expect(text).toContain(said.replace(/^…|…$/g, '').replace(/…$/, ''));
      }),
    );
  });
});

describe('the path of a hit', () => {
  it.each([
    ['section', 3, 'Level 3, Context'],
    ['lab', 3, 'Level 3, Context, lab'],
    ['term', undefined, 'Context, glossary'],
  ] as const)('of kind %s at level %s is %j', (kind, level, where) => {
    expect(whereOf({ kind, level, chapter: 'Context', title: 'x', path: '/' })).toBe(where);
  });

  it('does not repeat the name of a chapter', () => {
    const hit = { kind: 'chapter', level: 3, chapter: 'Context', title: 'Context', path: '/' };
    expect(whereOf({ ...hit, kind: 'chapter' })).toBe('Level 3, chapter');
  });
});

describe('the status line', () => {
  it.each([
    ['', 0, 0, ''],
    ['zebra', 0, 0, 'Nothing found for “zebra”.'],
    ['log', 1, 1, '1 result'],
    ['log', 5, 5, '5 results'],
    ['log', 50, 6, '50 results, the best 6 shown'],
  ])('for %j with %i results says: %s', (query, total, shown, words) => {
    expect(summary(query, total, shown)).toBe(words);
  });

  it('names the words that stand nowhere in the course', () => {
    expect(summary('zebra log', 1, 1, ['zebra'])).toBe('1 result, without “zebra”');
    expect(summary('zebra log', 9, 6, ['zebra'])).toBe(
      '9 results, without “zebra”, the best 6 shown',
    );
  });
});
