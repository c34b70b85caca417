import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { bareHtml } from './bare-html.ts';
import type { Measure } from './measure.ts';

/** A page to weigh: `path` from the root, `file` in the built site. */
export interface Weighed {
  readonly name: string;
  readonly path: string;
}

/** Where the built site is, and where it is served with Brotli 11. */
export interface Site {
  readonly dir: string;
  readonly origin: string;
}

type Kind = 'HTML' | 'CSS' | 'JS' | 'fonts' | 'other';
interface Loaded {
  readonly url: string;
  readonly kind: Kind;
  /** Of the body, as it came over the wire. */
  readonly body: number;
  /** Body and headers. */
  readonly all: number;
}

const KINDS: readonly Kind[] = ['HTML', 'CSS', 'JS', 'fonts', 'other'];
const FROM_CDP: Readonly<Record<string, Kind>> = {
  Document: 'HTML',
  Stylesheet: 'CSS',
  Script: 'JS',
  Font: 'fonts',
};
const PHONE = { width: 412, height: 823 };

/** Bytes of a page as a phone loads it, cold and then warm, until it is idle and before any interaction. */
export async function weights(browser: Browser, site: Site, weighed: Weighed): Promise<Measure[]> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const cold = await load(page, site.origin + weighed.path);
  const warm = await load(page, site.origin + weighed.path);
  await context.close();
  const { name } = weighed;
  const headers = sum(cold, 'all') - sum(cold, 'body');
  return [
    ...KINDS.map((kind) =>
      size(`${name}: ${kind}`, sum(ofKind(cold, kind), 'body'), targetOf(name, kind)),
    ),
    size(`${name}: headers of ${cold.length} replies`, headers),
    size(`${name}: all but fonts, gzip 9`, gzipped(cold, site)),
    ...ratios(site, weighed, cold, warm),
  ];
}

/** A chapter's script before any interaction has a bound; the other pages share most of it. */
function targetOf(name: string, kind: Kind): number | undefined {
  return kind === 'JS' && name.startsWith('chapter') ? 8000 : undefined;
}

/** Chapters are compared with the floor: Brotli 11 of the bare HTML of their own text, figures and code. */
function ratios(
  { dir }: Site,
  { name, path }: Weighed,
  cold: readonly Loaded[],
  warm: readonly Loaded[],
): Measure[] {
  if (!name.startsWith('chapter')) return [];
  const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
  const floor = brotliCompressSync(bareHtml(html)).length;
  const own = (loaded: readonly Loaded[]) =>
    sum(
      loaded.filter(({ kind }) => kind !== 'fonts'),
      'all',
    );
  // Warm: the page itself is new to the reader, what it shares with others is in the cache.
  const warmed = own(warm.filter(({ kind }) => kind !== 'HTML')) + sum(ofKind(cold, 'HTML'), 'all');
  return [
    size(`${name}: floor`, floor),
    { name: `${name}: cold ÷ floor`, value: own(cold) / floor, unit: '×', target: 2.5, how: RATIO },
    { name: `${name}: warm ÷ floor`, value: warmed / floor, unit: '×', target: 1.4, how: RATIO },
  ];
}

const RATIO = 'headers included, fonts aside';

async function load(page: Page, url: string): Promise<Loaded[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const started = new Map<string, { url: string; kind: Kind; head: number }>();
  const loaded: Loaded[] = [];
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.fromDiskCache === true) return;
    const head = response.encodedDataLength;
    started.set(requestId, { url: response.url, kind: FROM_CDP[type] ?? 'other', head });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = started.get(requestId);
    if (!found) return;
    const { url, kind, head } = found;
    loaded.push({ url, kind, body: Math.max(0, encodedDataLength - head), all: encodedDataLength });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1500);
  await session.detach();
  return loaded;
}

function ofKind(loaded: readonly Loaded[], wanted: Kind): Loaded[] {
  return loaded.filter(({ kind }) => kind === wanted);
}

function sum(loaded: readonly Loaded[], what: 'body' | 'all'): number {
  return loaded.reduce((bytes, one) => bytes + one[what], 0);
}

function gzipped(loaded: readonly Loaded[], { dir }: Site): number {
  return loaded
    .filter(({ kind }) => kind !== 'fonts')
    .map(({ url }) => new URL(url).pathname.replace(/\/$/, '/index.html'))
    .reduce(
      (bytes, path) => bytes + gzipSync(readFileSync(join(dir, path)), { level: 9 }).length,
      0,
    );
}

function size(name: string, bytes: number, target?: number): Measure {
  const bound = target === undefined ? {} : { target: target / 1000 };
  return { name, value: bytes / 1000, unit: 'KB', ...bound };
}
