/** `npm run bench`: weighs and times the built course in Chromium, and compares it with its targets. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { cpus } from 'node:os';
import { chromium } from 'playwright';
import { loadCourse } from '../course/load.build.ts';
import { chapterPath, quizPath } from '../course/urls.ts';
import { holds, type Measure, report } from './bench/measure.ts';
import { searchCost } from './bench/search-cost.build.ts';
import { answerTime, paint, runTime } from './bench/timings.build.ts';
import { weights } from './bench/weights.build.ts';
import { installedBrowser } from './browser.build.ts';
import { listen } from './listen.build.ts';
import { staticServer } from './static-server.build.ts';

const DIR = 'dist';
const OUT = 'bench-report';

const measures = [build()];
const server = staticServer({ dir: DIR, base: '/', quality: 11 });
const served = countBytes(server);
const port = await listen(server, { port: 4391, host: '127.0.0.1', tries: 50 });
const origin = `http://127.0.0.1:${port}`;
const found = installedBrowser();
if (found === null) throw new Error('No Chromium found. "npm test" gets one.');
const browser = await chromium.launch({ executablePath: found.path });
try {
  for await (const part of parts()) measures.push(...part);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
write(measures);

/** A cold build: no caches, no earlier output. */
function build(): Measure {
  rmSync('.cache', { recursive: true, force: true });
  rmSync(DIR, { recursive: true, force: true });
  const began = performance.now();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/' };
  const { status } = spawnSync('npx', ['--no-install', 'astro', 'build', '--outDir', DIR], { env });
  if (status !== 0) throw new Error('The course does not build: npm run build says why.');
  return { name: 'cold build', value: (performance.now() - began) / 1000, unit: 's', target: 10 };
}

async function* parts(): AsyncGenerator<Measure[]> {
  const { course } = loadCourse();
  const pages = [
    { name: 'home', path: '/' },
    ...course.chapters.flatMap((chapter) => [
      { name: `chapter ${chapter.level ?? chapter.id}`, path: chapterPath(chapter) },
      { name: `quiz ${chapter.level ?? chapter.id}`, path: quizPath(chapter) },
    ]),
  ];
  for (const page of pages) yield await weights(browser, { dir: DIR, origin }, page);
  for (const { name, path } of pages) yield await paint(browser, name, origin + path);
  for (const chapter of course.chapters) {
    const light = chapter.labs.find(({ libraries }) => libraries.length === 0);
    if (light) yield [await runTime(browser, origin + chapterPath(chapter), light.id)];
    const quiz = `quiz ${chapter.level ?? chapter.id}`;
    yield [await answerTime(browser, quiz, origin + quizPath(chapter))];
  }
  yield await searchCost(browser, origin + (pages[1]?.path ?? '/'), 'context', served);
}

/** How many bytes the server has sent so far, headers included. */
function countBytes(counted: Server): () => number {
  const sockets = new Set<{ bytesWritten: number }>();
  counted.on('connection', (socket) => sockets.add(socket));
  return () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

function write(all: readonly Measure[]): void {
  const about = `Chromium ${found?.version}, Node ${process.versions.node}, ${cpus().length} cores; Brotli 11 over HTTP/1.1, KB = 1000 B.`;
  const text = report(all, about);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/report.md`, text);
  writeFileSync(`${OUT}/report.json`, `${JSON.stringify({ about, measures: all }, null, 2)}\n`);
  const missed = all.filter((measure) => holds(measure) === false).length;
  console.log(`${text}\n${missed === 0 ? 'Every target holds.' : `Targets missed: ${missed}.`}`);
}
