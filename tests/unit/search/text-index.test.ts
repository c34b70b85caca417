import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, search, type Indexed } from '../../../src/search/text-index.ts';
import { stemOf } from '../../../src/search/words.ts';

const entry = (title: string, text = ''): Indexed => ({
  kind: 'section',
  title,
  chapter: 'Chapter',
  path: `/${title}/`,
  text,
});
const index = indexOf([
  entry('Hooks', 'A hook runs a command. The agent cannot skip it.'),
  entry('Context window', 'The window holds tokens. Every token has its price in the window.'),
  entry('Prices', 'What a call costs is counted in tokens, and cached tokens cost less.'),
  entry('Rules', 'AGENTS.md is read by the agent in every session; a hook checks what it forgets.'),
  entry('Review queue', 'Little’s law binds the queue, the rate and the wait for a reviewer.'),
]);
const titles = (query: string) => search(index, query).entries.map(({ title }) => title);

describe('a search', () => {
  it.each([
    ['hook', ['Hooks', 'Rules'], 'a title says more than a text'],
    ['HOOKS', ['Hooks', 'Rules'], 'in any form and case'],
    ['caching', ['Prices'], 'of a verb too'],
    ['window tokens', ['Context window'], 'all words have to be there'],
    ['contex', ['Context window'], 'the beginning of a word while it is typed'],
    ['agents.md', ['Rules'], 'a name with a dot'],
    ["little's law", ['Review queue'], 'either apostrophe'],
    ['réview', ['Review queue'], 'with an accent too many'],
    ['window law wait', ['Review queue'], 'where no entry has all, those with the most'],
    ['', [], 'nothing for nothing'],
    ['?!', [], 'nothing for no word'],
  ])('%j finds %j: %s', (query, expected) => {
    expect(titles(query).slice(0, expected.length || 1)).toEqual(expected);
  });

  it('names the words that stand nowhere, as they were typed', () => {
    expect(search(index, 'hook Zebra.md zzyzx').missing).toEqual(['zzyzx']);
    expect(search(index, 'zzyzx')).toMatchObject({ entries: [], missing: ['zzyzx'] });
  });

  it('puts an entry first whose title is the query', () => {
    fc.assert(
      fc.property(fc.constantFrom(...index.entries), ({ title }) => {
        expect(titles(title)[0]).toBe(title);
      }),
    );
  });

  it('never throws, and finds only entries with a word of the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const { entries, stems } = search(index, query);
        if (entries.length > 0) expect(stems.size).toBeGreaterThan(0);
      }),
    );
  });

  it('finds nothing in an empty course', () => {
    expect(search(indexOf([]), 'hook').entries).toEqual([]);
  });
});

describe('a stem', () => {
  it.each([
    ['caches', 'cached', 'caching', 'cache'],
    ['engineer', 'engineers', 'engineering', 'engineered'],
    ['policy', 'policies'],
    ['running', 'runs'.replace('s', '')],
    ['compact', 'compaction', 'compacted', 'compacts'],
    ['Claude’s', "claude's", 'Claude'],
    ['box', 'boxes'],
  ])('is shared by %s and its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['string', 'str'],
    ['red', 'r'],
    ['this', 'thi'],
    ['class', 'clas'],
    ['status', 'statu'],
    ['test', 'tea'],
  ])('of %s is not that of %s', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});
