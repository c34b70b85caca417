import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, parts } from '../../../src/search/excerpt.ts';
import { hitOf, summary, whereOf } from '../../../src/search/results.ts';

describe('excerpts', () => {
  it('are cut at their marks', () => {
    expect(parts('a <mark>rules</mark> <mark>file</mark> is')).toEqual([
      { text: 'a ', match: false },
      { text: 'rules', match: true },
      { text: ' ', match: false },
      { text: 'file', match: true },
      { text: ' is', match: false },
    ]);
  });

  it('show escaped text as it was written', () => {
    expect(parts('a &lt;b&gt; &amp;amp; &quot;c&quot;')).toEqual([
      { text: 'a <b> &amp; "c"', match: false },
    ]);
  });

  it('never turn another tag into anything but text', () => {
    const [part] = parts('<img src=x onerror=alert(1)>');
    expect(part).toEqual({ text: '<img src=x onerror=alert(1)>', match: false });
  });

  it('keep every other character in its order, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string().filter((s) => !/[<&]/.test(s))), (texts) => {
        const html = texts.map((text, at) => (at % 2 ? `<mark>${text}</mark>` : text)).join('');
        const all = parts(html);
        expect(all.map(({ text }) => text).join('')).toBe(texts.join(''));
        expect(all.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});

describe('an entry of the index as a hit', () => {
  it('carries its kind, chapter and level', () => {
    const meta = { title: 'Hooks', kind: 'lab', chapter: 'Harness', level: '6' };
    expect(hitOf({ url: '/x', excerpt: '', meta })).toMatchObject({ kind: 'lab', level: 6 });
  });

  it('is shown even when the index says nothing about it', () => {
    const shown = hitOf({ url: '/x', excerpt: 'text', meta: {} });
    expect(shown).toMatchObject({ kind: 'section', title: '/x', chapter: '', level: undefined });
  });
});

describe('an excerpt as it is shown', () => {
  const shown = (html: string, title = 'Title') =>
    excerptOf(html, title).map(({ text, match }) => (match ? `[${text}]` : text));

  it('leaves out the title that stands above it', () => {
    expect(shown('<mark>Rules</mark> read. A <mark>rule</mark>.', 'Rules read')).toEqual([
      ' A ',
      '[rule]',
      '.',
    ]);
    expect(shown('Rules readable.', 'Rules read')).toEqual(['Rules readable.']);
  });

  it('joins matches that stand side by side', () => {
    expect(shown('A <mark>rules</mark> <mark>file</mark> <mark>is</mark>.')).toEqual([
      'A ',
      '[rules file is]',
      '.',
    ]);
  });

  it('shows where a sentence is cut', () => {
    expect(shown('of a window. It is')).toEqual(['…', 'of a window. It is', '…']);
    expect(shown('Whole.')).toEqual(['Whole.']);
    expect(shown('')).toEqual([]);
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
