/** `npm test`: builds both courses, finds a browser, runs every test, and closes with the count. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getBrowser } from './get-browser.ts';
import { playwrightTally, sum, type Tally, trusted, vitestTally } from './tally.ts';

const REPORTS = 'test-results';
const FIXTURE = { COURSE_DIR: 'tests/fixtures/course' };
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_PREVIEW_BACKGROUND: '0',
  ASTRO_DEV_BACKGROUND: '0',
};

rmSync(REPORTS, { recursive: true, force: true });
const tallies = [
  built('the course', { COURSE_DIR: 'content' }, 'dist'),
  built('the fixture course', FIXTURE, 'dist-fixture'),
  built('it again, for a base path', { ...FIXTURE, BASE_PATH: '/some/base/' }, '.cache/dist-base'),
  unitTests(),
  browserTests(),
];
const { passed, failed, skipped } = sum(tallies);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A failed build is one failure; the tests still run, so that one report shows everything. */
function built(what: string, env: Record<string, string>, outDir: string): Tally {
  console.log(`\n== Building ${what}`);
  rmSync(outDir, { recursive: true, force: true });
  const code = run('astro', ['build', '--outDir', outDir], env);
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function unitTests(): Tally {
  console.log('\n== Unit, content and site tests (Vitest)');
  const file = join(REPORTS, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = run('vitest', ['run', ...reporters], {});
  return trusted(read(file, vitestTally), code);
}

function browserTests(): Tally {
  console.log('\n== Browser tests (Playwright)');
  const browser = getBrowser();
  if (browser === null) return { passed: 0, failed: 1, skipped: 0 };
  console.log(`Chromium ${browser.version} (${browser.source}): ${browser.path}`);
  const file = join(REPORTS, 'browser.json');
  const code = run('playwright', ['test'], {
    CHROMIUM_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return trusted(read(file, playwrightTally), code);
}

function read(file: string, tally: (json: string) => Tally): Tally | null {
  return existsSync(file) ? tally(readFileSync(file, 'utf8')) : null;
}

/** Runs a program of this project and returns its exit code. Its output goes straight through. */
function run(program: string, args: readonly string[], env: Record<string, string>): number {
  const { status, error } = spawnSync('npx', ['--no-install', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...QUIET, ...env },
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status ?? 1;
}
