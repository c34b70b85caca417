/** Texts as earlier versions of the site have stored them. They are frozen: what was saved once must open for ever. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Outline } from '../../../src/course/outline.ts';
import { readEdits } from '../../../src/labs/edits.browser.ts';
import { readSaid } from '../../../src/placement/answers.ts';
import { standing } from '../../../src/progress/chapter-standing.ts';
import { emptyProgress, type Progress } from '../../../src/progress/progress.ts';
import { decode, encode, readSaved } from '../../../src/progress/saved.ts';
import { CORRUPT, KEY } from '../../../src/progress/store.ts';
import { slashOpens } from '../../../src/search/preference.browser.ts';
import { THEME_KEY, themeOf } from '../../../src/site/theme.ts';
import { frozen } from '../../fixtures/saved/frozen.ts';
import { Disk } from './disk.ts';

const DIR = 'tests/fixtures/saved';
const read = (file: string) => readFileSync(join(DIR, file), 'utf8');
const outline = JSON.parse(read('outline.json')) as Outline;
const VERSIONS = [1];

/** Files of a version: the documents, and beside each the standing that it had when it was frozen. */
const documents = VERSIONS.flatMap((version) =>
  readdirSync(join(DIR, `v${version}`))
    .filter((name) => !name.endsWith('.standing.json'))
    .map((name) => `v${version}/${name}`),
);

/** The standing as plain data, without the chapters of the outline. */
function standingOf(progress: Progress): unknown {
  const { knows, does, chapters } = standing(progress, outline);
  const rows = chapters.map(({ chapter, ...row }) => [chapter.id, row]);
  return JSON.parse(JSON.stringify({ knows, does, chapters: Object.fromEntries(rows) }));
}

test('no frozen file was edited, added or taken away unnoticed', () => {
  const files = readdirSync(DIR, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name).slice(DIR.length + 1))
    .sort();
  const hashes = files.map((file) => [
    file,
    createHash('sha256').update(read(file)).digest('hex').slice(0, 16),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(frozen);
});

describe('a frozen record', () => {
  test.each(documents)('%s opens with all its facts, to the same standing', (file) => {
    const { progress = emptyProgress('0-0'), issues } = decode(read(file));
    expect(issues).toEqual([]);
    const expected: unknown = JSON.parse(read(file.replace('.json', '.standing.json')));
    expect(standingOf(progress)).toMatchObject(expected as object);
    const again = JSON.parse(encode(progress)) as Record<string, unknown>;
    expect(again).toMatchObject(JSON.parse(read(file)) as object);
    const tab = new Disk();
    tab.kept.set(KEY, read(file));
    expect(encode(tab.tab().now())).toBe(encode(progress));
  });
});

describe('what else is stored', () => {
  const keys = JSON.parse(read('keys.json')) as {
    localStorage: Record<string, string>;
    sessionStorage: Record<string, string>;
    indexedDB: Record<string, string>;
  };
  const local = new Map(Object.entries(keys.localStorage));
  afterEach(() => vi.unstubAllGlobals());
  const stub = () =>
    vi.stubGlobal('localStorage', { getItem: (key: string) => local.get(key) ?? null });

  test('is read under the keys of then: theme, search, edits of a lab, placement', () => {
    stub();
    expect(themeOf(local.get(THEME_KEY))).toBe('dark');
    expect(slashOpens()).toBe(false);
    expect(readEdits('alpha-sums', ['note.txt', 'main.ts'])).toEqual({
      sources: 'an-older-hash',
      files: { 'note.txt': 'kept from before\n' },
    });
    const said = keys.sessionStorage['eight-levels:placement'] ?? null;
    expect({ ...readSaid(said, ['alpha-practice-do', 'alpha-practice-again', 'other']) }).toEqual({
      'alpha-practice-do': { answer: 'yes', at: 1_795_251_600_000 },
      'alpha-practice-again': { answer: 'no', at: 1_795_251_600_000 },
    });
  });

  test('holds a record, an archive and a copy that open, and a broken text that lies aside', async () => {
    const disk = new Disk();
    for (const [key, text] of local) disk.kept.set(key, text);
    const tab = disk.tab();
    expect(tab.state()).toBe('corrupt-kept');
    expect(Object.keys(tab.now().read)).toEqual(['alpha-first']);
    const archive = local.get(`${KEY}:archive:1795251600000`) ?? '';
    expect(Object.keys(decode(archive).progress?.read ?? {})).toEqual(['alpha-second']);
    expect(readSaved(keys.indexedDB['text'] ?? '').progress?.chapters['beta']?.value).toBe(true);
    expect([...local.keys()].filter((key) => key.startsWith(CORRUPT))).toHaveLength(1);
    await tab.change({ type: 'read', section: 'alpha-second', at: 1_795_251_600_000 });
    for (const [key, text] of local) if (key !== KEY) expect(disk.kept.get(key)).toBe(text);
  });
});
