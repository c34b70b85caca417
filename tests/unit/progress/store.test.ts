import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/progress/progress.ts';
import { emptyProgress, merge } from '../../../src/progress/progress.ts';
import { decode, encode } from '../../../src/progress/saved.ts';
import { CORRUPT, KEY } from '../../../src/progress/store.ts';
import { Disk } from './disk.ts';
import { AT, attacks } from './hostile.ts';

const read = (section: string): Change => ({ type: 'read', section, at: AT });
const aside = (disk: Disk) => [...disk.kept.keys()].filter((key) => key.startsWith(CORRUPT));
const sections = (disk: Disk) => Object.keys(decode(disk.kept.get(KEY) ?? '').progress?.read ?? {});

describe('the store', () => {
  test('writes nothing before there is something to remember', () => {
    const disk = new Disk();
    expect(disk.tab().state()).toBe('saved');
    expect(disk.kept.size).toBe(0);
  });

  test('has written a change when `change` returns, before its promise is kept', () => {
    const disk = new Disk();
    void disk.tab().change(read('a'));
    expect(sections(disk)).toEqual(['a']);
  });

  test('gives what one tab wrote to the next', async () => {
    const disk = new Disk();
    expect(await disk.tab().change(read('a'), read('b'))).toEqual({ ok: true, state: 'saved' });
    expect(Object.keys(disk.tab().now().read)).toEqual(['a', 'b']);
  });

  test('tells its listeners once a tab has something new, and not when nothing is', async () => {
    const disk = new Disk();
    const [one, two] = [disk.tab(), disk.tab()];
    two.now();
    let told = 0;
    const stop = two.subscribe(() => told++);
    await one.change(read('a'));
    two.sync();
    two.sync();
    expect(told).toBe(1);
    stop();
    await one.change(read('b'));
    two.sync();
    expect(told).toBe(1);
  });

  test('I32: two tabs that write over each other end with the union', async () => {
    const disk = new Disk();
    const [one, two] = [disk.tab(), disk.tab()];
    await one.change(read('a'));
    const stale = disk.kept.get(KEY) as string;
    await two.change(read('b'));
    disk.kept.set(KEY, stale); // the browser handed "one" an old value, and it wrote that back
    two.sync();
    expect(sections(disk).sort()).toEqual(['a', 'b']);
  });

  test('two tabs that answer the same question count both answers', async () => {
    const disk = new Disk();
    const [one, two] = [disk.tab(), disk.tab()];
    const answer = (attempt: string): Change => ({
      type: 'answer',
      quiz: 'z',
      attempt,
      question: 'q',
      rev: 1,
      values: {},
      points: 1,
      at: AT,
    });
    for (let i = 0; i < 5; i++) {
      const before = disk.kept.get(KEY);
      await one.change(answer(`one-${i}`));
      if (before) disk.kept.set(KEY, before);
      await two.change(answer(`two-${i}`));
    }
    one.sync();
    expect(decode(disk.kept.get(KEY) ?? '').progress?.questions['q']?.count).toEqual({
      'tab-1': 5,
      'tab-2': 5,
    });
  });

  test('what a page wrote last reaches its tab’s next page, though another tab wrote over it', async () => {
    const disk = new Disk();
    const [one, two] = [disk.tab('one'), disk.tab('two')];
    await two.change(read('b'));
    const stale = disk.kept.get(KEY) as string;
    await one.change(read('a'));
    const left = one.left();
    disk.kept.set(KEY, stale); // "two" had not heard of it, and "one" is gone
    const next = disk.tab('one', left);
    expect(Object.keys(next.now().read).sort()).toEqual(['a', 'b']);
    expect(sections(disk).sort()).toEqual(['a', 'b']);
    expect(next.left()).toBeDefined();
  });

  test('a page that changed nothing leaves nothing, nor one whose change is long known', async () => {
    const disk = new Disk();
    await disk.tab().change(read('a'));
    const page = disk.tab();
    page.now();
    expect(page.left()).toBeUndefined();
    await page.change(read('b'));
    disk.clock += 6000;
    expect(page.left()).toBeUndefined();
  });

  test.each(['', '{', '[]', '{"v":99}', '{"v":1,"id":"0-x","read":[]}'])(
    'I40: %s left by the page before changes nothing',
    async (left) => {
      const disk = new Disk();
      const page = disk.tab('one', left);
      expect((await page.change(read('a'))).state).toBe('saved');
      expect(sections(disk)).toEqual(['a']);
    },
  );

  test('settles: tabs that hold the same do not write again and again', async () => {
    const disk = new Disk();
    const tabs = [disk.tab(), disk.tab(), disk.tab()];
    for (const [i, tab] of tabs.entries()) await tab.change(read(`s-${i}`));
    for (const tab of tabs) tab.sync();
    const text = disk.kept.get(KEY);
    disk.room = 0; // any further write would fail and show
    for (const tab of [...tabs, ...tabs]) tab.sync();
    expect(disk.kept.get(KEY)).toBe(text);
    expect(tabs.map((tab) => tab.state())).toEqual(['saved', 'saved', 'saved']);
  });

  test('I33: a full disk keeps the old record; the new is in memory and is written once there is room', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('a'));
    const old = disk.kept.get(KEY);
    disk.room = KEY.length + (old?.length ?? 0) + 5;
    expect(await tab.change(read('b'))).toEqual({ ok: false, state: 'full' });
    expect(disk.kept.get(KEY)).toBe(old);
    expect(Object.keys(tab.now().read)).toEqual(['a', 'b']);
    disk.room = Infinity;
    tab.sync();
    expect(tab.state()).toBe('saved');
    expect(sections(disk)).toEqual(['a', 'b']);
  });

  test('I38: a disk that another project of the same origin has filled is said to be full', async () => {
    const disk = new Disk();
    disk.kept.set('other', 'x'.repeat(1000));
    disk.room = 1010;
    expect(await disk.tab().change(read('a'))).toEqual({ ok: false, state: 'full' });
    expect(disk.kept.get('other')).toHaveLength(1000);
  });

  test('a denied storage leaves it in memory, without a throw', async () => {
    const disk = new Disk();
    disk.denied = true;
    const tab = disk.tab();
    expect(tab.state()).toBe('memory');
    expect(await tab.change(read('a'))).toEqual({ ok: false, state: 'memory' });
    expect(Object.keys(tab.now().read)).toEqual(['a']);
  });

  test('I13: what a newer version wrote is never written over, nor moved', async () => {
    const disk = new Disk();
    disk.kept.set(KEY, '{"v":2,"read":{"a":1}}');
    const tab = disk.tab();
    expect(tab.state()).toBe('read-only');
    expect(await tab.change(read('b'))).toEqual({ ok: false, state: 'read-only' });
    tab.sync();
    expect([...disk.kept]).toEqual([[KEY, '{"v":2,"read":{"a":1}}']]);
  });

  test('a newer version in another tab stops this one from writing', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('a'));
    disk.kept.set(KEY, '{"v":2}');
    tab.sync();
    expect(await tab.change(read('b'))).toEqual({ ok: false, state: 'read-only' });
    expect(disk.kept.get(KEY)).toBe('{"v":2}');
  });
});

describe('what is stored may be broken', () => {
  // The stored text has no import limits of size and depth: what is too deep is simply not a known field.
  const broken = attacks.filter(([name]) => !name.startsWith('I24'));
  test.each(broken)(
    'I37 with %s: starts, keeps the text, says so',
    async (_name, text, expected) => {
      const disk = new Disk();
      disk.kept.set(KEY, text);
      const tab = disk.tab();
      const moved = !['fine', 'future', 'too-deep'].includes(expected) || text.startsWith('[');
      expect(tab.state()).toBe(
        expected === 'future' ? 'read-only' : moved ? 'corrupt-kept' : 'saved',
      );
      expect(aside(disk).map((key) => disk.kept.get(key))).toEqual(moved ? [text] : []);
      const { ok } = await tab.change(read('after'));
      expect(ok).toBe(expected !== 'future');
      if (expected === 'dropped')
        expect(sections(disk)).toEqual(expect.arrayContaining(['fine', 'after']));
    },
  );

  test.each(['null', '<', 'x'.repeat(100_000)])(
    'I40: %.9s in the place of the record',
    async (text) => {
      const disk = new Disk();
      disk.kept.set(KEY, text);
      expect((await disk.tab().change(read('a'))).state).toBe('corrupt-kept');
    },
  );

  test('I39: garbage or nothing from another tab is answered with what this one remembers', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('a'));
    disk.kept.delete(KEY);
    tab.sync();
    expect(sections(disk)).toEqual(['a']);
    disk.kept.set(KEY, 'garbage');
    tab.sync();
    expect(sections(disk)).toEqual(['a']);
    expect(disk.kept.get(aside(disk)[0] ?? '')).toBe('garbage');
  });

  test('the two newest broken texts are kept', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('a'));
    for (const text of ['one', 'two', 'three']) {
      disk.kept.set(KEY, text);
      tab.sync();
    }
    expect(aside(disk).map((key) => disk.kept.get(key))).toEqual(['two', 'three']);
  });

  test('on a full disk the broken text stays where it is, and nothing is written over it', async () => {
    const disk = new Disk();
    disk.kept.set(KEY, 'broken');
    disk.room = KEY.length + 6;
    expect(await disk.tab().change(read('a'))).toMatchObject({ ok: false });
    expect([...disk.kept.values()]).toEqual(['broken']);
  });

  test('is no longer a warning once the kept text is gone', async () => {
    const disk = new Disk();
    disk.kept.set(KEY, 'broken');
    const tab = disk.tab();
    expect(tab.state()).toBe('corrupt-kept');
    for (const key of aside(disk)) disk.kept.delete(key);
    tab.sync();
    expect(tab.state()).toBe('saved');
  });
});

describe('a reset', () => {
  const next = (id: string) => () => emptyProgress(id);

  test('wins in tabs that still hold the old record, and keeps what they do next', async () => {
    const disk = new Disk();
    const [one, two] = [disk.tab(), disk.tab()];
    await one.change(read('old'));
    two.now();
    await one.update(next('1-new'));
    await two.change(read('new'));
    expect(sections(disk)).toEqual(['new']);
    one.sync();
    expect(Object.keys(one.now().read)).toEqual(['new']);
  });

  test('is not undone by an old record that turns up again', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('old'));
    const old = disk.kept.get(KEY) as string;
    await tab.update(next('1-new'));
    await tab.change(read('new'));
    disk.kept.set(KEY, old);
    tab.sync();
    expect(sections(disk)).toEqual(['new']);
  });

  test('a record of dates alone, without a clock, is a record', async () => {
    const disk = new Disk();
    const file = decode(`{"v":1,"read":{"a":${AT}}}`).progress;
    await disk.tab().update((mine) => merge(mine, { ...(file ?? mine), id: mine.id }));
    expect(sections(disk)).toEqual(['a']);
  });

  test('I29: an import adds to the record, whatever epoch or id it claims', async () => {
    const disk = new Disk();
    const tab = disk.tab();
    await tab.change(read('mine'));
    const file = decode('{"v":1,"e":1000000,"id":"1000000-x","s":{},"q":{},"f":{}}').progress;
    await tab.update((mine) => merge(mine, { ...(file ?? mine), id: mine.id }));
    expect(sections(disk)).toEqual(['mine']);
    expect(encode(disk.tab().now())).toBe(disk.kept.get(KEY));
  });
});
