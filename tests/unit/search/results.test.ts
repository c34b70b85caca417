import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped, type Hit, hitOf, parts, summary } from '../../../src/search/results.ts';

const hit = (chapter: string, title: string, level?: number): Hit => ({
  kind: 'section',
  title,
  chapter,
  level,
  path: `/${title}`,
  excerpt: [],
});

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

describe('groups', () => {
  it('stand in the order of their best hit, and keep the order inside', () => {
    const hits = [hit('B', 'one', 2), hit('A', 'two', 1), hit('B', 'three', 2)];
    expect(
      grouped(hits).map(({ level, hits: inside }) => [level, inside.map((h) => h.title)]),
    ).toEqual([
      [2, ['one', 'three']],
      [1, ['two']],
    ]);
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
