/** `npm run engines`: the record and every page in the other browsers that are installed here. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { listen } from '../../src/cli/listen.build.ts';
import { staticServer } from '../../src/cli/static-server.build.ts';
import { pagesOf } from '../support/built-site.ts';
import { broken, copy, full, pages, refused, thousand, type Check } from './checks.ts';
import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { watched } from './watched.ts';
import { webkit } from './webkit.ts';

const SITE = 'dist-fixture';
const ENGINES = [
  ['firefox-esr', firefox],
  ['WebKitWebDriver', webkit],
] as const;

/** `npm run engines -- copy`: only the checks whose name holds the word; `ENGINE=WebKit`: only that engine. */
const ONLY = process.argv[2] ?? '';

if (!existsSync(SITE)) throw new Error(`${SITE} is missing: "npm test" builds it.`);
const folder = watched(SITE);
const server = staticServer({ dir: folder, base: '/', quality: 5 });
const port = await listen(server, {
  port: Number(process.env['PORT'] ?? '4321') + 7,
  host: '127.0.0.1',
  tries: 20,
});

const paths = pagesOf(SITE).map(({ path }) => path);
const checks: readonly (readonly [string, Check])[] = [
  ['every page', pages(paths)],
  ['four windows, with locks', thousand(true)],
  ['four windows, without locks', thousand(false)],
  ['storage full', full],
  ['writing refused', refused('setItem')],
  ['reading refused', refused('getItem')],
  ['second copy', copy],
  ['broken texts', broken],
];
const wanted = checks.filter(([what]) => what.includes(ONLY));

let failed = 0;
for (const [name, launch] of ENGINES) {
  const program = name.includes(process.env['ENGINE'] ?? '') && installed(name);
  if (program)
    for (const [what, check] of wanted) failed += await one(() => launch(program), what, check);
  else console.log(`${name}: not installed, nothing was checked in it`);
}
server.closeAllConnections();
server.close();
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? '\nall checks passed' : `\n${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Every check has a browser of its own, with nothing in it. */
async function one(launch: () => Promise<Engine>, what: string, check: Check): Promise<number> {
  const began = Date.now();
  const engine = await launch();
  try {
    const said = await check(engine, (path) => `http://127.0.0.1:${port}${path}`);
    console.log(
      `✓ ${engine.name}: ${what}: ${said} (${Math.round((Date.now() - began) / 1000)} s)`,
    );
    return 0;
  } catch (error) {
    console.log(`✗ ${engine.name}: ${what}: ${String(error)}`);
    return 1;
  } finally {
    await engine.close();
  }
}

function installed(name: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
