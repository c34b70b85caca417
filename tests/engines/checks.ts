/** What is checked in every engine. Each check throws when it fails. */
import assert from 'node:assert/strict';
import { answerOn, answersStored, givenHere } from '../support/answering.ts';
import { eventually, pause, type Engine, type Tab } from './engine.ts';

export type Check = (engine: Engine, at: (path: string) => string) => Promise<string>;

const TABS = 4;
const ANSWERS = 250;
const CHAPTER = '/levels/1-alpha/';

/** Four windows answer, and are reloaded in the middle of it. */
export const thousand =
  (locks: boolean): Check =>
  async (engine, at) => {
    const tabs: Tab[] = [];
    for (let i = 0; i < TABS; i++) tabs.push(await engine.tab());
    const reloads = await Promise.all(
      tabs.map((tab, i) => answer(tab, at(CHAPTER), 31 + 7 * i, locks)),
    );
    const after = await engine.tab();
    await after.goto(at('/progress/'));
    let kept = 0;
    const all = async () =>
      (kept = await after.run(answersStored)) === TABS * ANSWERS ? kept : undefined;
    await eventually(all).catch(() => undefined);
    assert.equal(kept, TABS * ANSWERS);
    return `${kept} of ${TABS * ANSWERS} answers kept over ${reloads.reduce((a, b) => a + b)} reloads`;
  };

async function answer(tab: Tab, url: string, every: number, locks: boolean): Promise<number> {
  const begin = async () => {
    await tab.goto(url);
    await eventually(async () => (await tab.run(isReady)) || undefined);
    if (!locks) await tab.run(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
    await tab.run(answerOn, ANSWERS);
  };
  const until = (n: number) => eventually(async () => (await tab.run(givenHere)) >= n || undefined);
  await begin();
  let reloads = 0;
  for (let next = every; next < ANSWERS - 20; next += every, reloads++) {
    await until(next);
    await begin();
  }
  await until(ANSWERS);
  return reloads;
}

const isReady = () => 'store' in (document.querySelector('course-marks') ?? {});

/** Every page opens, has its heading, and nothing goes wrong in it. */
export const pages =
  (paths: readonly string[]): Check =>
  async (engine, at) => {
    const tab = await engine.tab();
    const wrong: string[] = [];
    for (const path of paths) {
      await tab.goto(at(path));
      await pause(400);
      const [headings, faults] = await tab.run(() => {
        const { faults: seen } = window as unknown as { faults?: string[] };
        return [document.querySelectorAll('h1').length, seen ?? ['not watched']] as const;
      });
      if (headings !== 1) wrong.push(`${path}: ${headings} headings of the first rank`);
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
    }
    assert.deepEqual(wrong, []);
    return `${paths.length} pages, no fault`;
  };

const tick = () =>
  document.querySelector<HTMLElement>('course-practice [data-counts] input')?.click();
const notice = () => document.querySelector('course-save-notice')?.textContent?.trim() ?? '';
const record = () => localStorage.getItem('eight-levels:progress');

async function says(tab: Tab, words: RegExp): Promise<string> {
  let said = '';
  await eventually(async () => words.test((said = await tab.run(notice))) || undefined).catch(
    () => {
      throw new Error(`The page says “${said}”, not ${words}.`);
    },
  );
  return said.replace(/\.[^]*/, '');
}

/** The real limit, reached by another project of the same origin. */
export const full: Check = async (engine, at) => {
  const tab = await engine.tab();
  await tab.goto(at(CHAPTER));
  await tab.run(() => {
    for (let size = 2 ** 22, i = 0; size >= 1; i++) {
      try {
        localStorage.setItem(`other-${i}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await tab.run(tick);
  const said = await says(tab, /storage is full/);
  await tab.run(() =>
    Object.keys(localStorage).forEach(
      (key) => key.startsWith('other-') && localStorage.removeItem(key),
    ),
  );
  return said;
};

/** Storage that refuses every write, or that may not even be looked at. */
export const refused =
  (method: 'setItem' | 'getItem'): Check =>
  async (engine, at) => {
    const tab = await engine.tab();
    await tab.goto(at(CHAPTER));
    await tab.run((name) => {
      Object.defineProperty(Storage.prototype, name, {
        value: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }, method);
    await tab.run(tick);
    return says(tab, /allows no storage/);
  };

/** What localStorage lost comes back from the database. */
export const copy: Check = async (engine, at) => {
  const tab = await engine.tab();
  await tab.goto(at(CHAPTER));
  await tab.run(tick);
  await pause(5000);
  await tab.goto(at('/about/'));
  await tab.run(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
  await tab.goto(at('/progress/'));
  const back = async () => (await tab.run(record))?.includes('alpha-practice-do') || undefined;
  await eventually(back);
  return 'a tick came back from the database';
};

/** Texts of two million characters that are no record. */
export const broken: Check = async (engine, at) => {
  const tab = await engine.tab();
  for (const text of ['[', ' ', 'null,']) {
    await tab.goto(at('/about/'));
    await tab.run((part) => {
      localStorage.clear();
      localStorage.setItem('eight-levels:progress', part.repeat(2e6 / part.length));
    }, text);
    await tab.goto(at(CHAPTER));
    await says(tab, /moved aside/);
  }
  return 'three texts of 2 MB are kept aside, and said';
};
