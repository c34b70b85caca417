/**
 * `npm run shots [-- --only <scene>] [-- --readme]`: takes pictures of the built course at three widths in both themes,
 * for people who change the design; `--readme` takes the two that the README shows.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { loadCourse } from '../course/load.build.ts';
import { installedBrowser } from './browser.build.ts';
import { listen } from './listen.build.ts';
import { photograph, print } from './shots/photograph.build.ts';
import { type Scene, scenes } from './shots/scenes.build.ts';
import { staticServer } from './static-server.build.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, readme: { type: 'boolean', default: false } },
});

const DIR = 'dist';
const OUT = values.readme ? '.github/pictures' : 'shots';
const WIDTHS = [360, 768, 1440];
const THEMES = ['light', 'dark'] as const;

if (!existsSync(DIR)) throw new Error(`There is no folder ${DIR}. Build the course first.`);
const found = installedBrowser();
if (found === null) throw new Error('No Chromium found. "npm test" gets one.');
const all = scenes(loadCourse().course, Date.now());
const server = staticServer({ dir: DIR, base: '/', quality: 5 });
const port = await listen(server, { port: 4399, host: '127.0.0.1', tries: 50 });
const origin = `http://127.0.0.1:${port}`;
const browser = await chromium.launch({ executablePath: found.path });
try {
  mkdirSync(OUT, { recursive: true });
  await (values.readme ? readme() : pictures());
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** Every scene, or the one asked for, at every width in both themes; a chapter also on paper. */
async function pictures(): Promise<void> {
  const chosen = all.filter(({ name }) => values.only === undefined || name === values.only);
  if (chosen.length === 0) throw new Error(`Scenes: ${all.map(({ name }) => name).join(', ')}.`);
  if (values.only === undefined) rmSync(OUT, { recursive: true });
  mkdirSync(OUT, { recursive: true });
  for (const scene of chosen) {
    for (const width of WIDTHS) for (const theme of THEMES) await one(scene, width, theme);
    if (scene.name === 'chapter') await print(browser, origin + scene.path, `${OUT}/chapter.pdf`);
    console.log(scene.name);
  }
  console.log(`The pictures are in ${OUT}/`);
}

function one(scene: Scene, width: number, theme: (typeof THEMES)[number]): Promise<void> {
  const file = join(OUT, `${scene.name}-${width}-${theme}.png`);
  return photograph(browser, origin, scene, { width, theme, file });
}

/** The two pictures at the head of the README. */
async function readme(): Promise<void> {
  const scene = all.find(({ name }) => name === 'home-half');
  if (!scene) throw new Error('There is no scene for the README.');
  for (const theme of THEMES) {
    const file = join(OUT, `home-${theme}.webp`);
    const view = { width: 1280, height: 860, theme, file };
    await photograph(browser, origin, { ...scene, only: 'window' }, view);
  }
}
