import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** A Chromium the tests and the bench can drive. `source` says in words where it comes from. */
export interface Browser {
  readonly path: string;
  readonly version: number;
  readonly source: string;
}

/** The oldest major version the tests are written for. */
export const OLDEST = 120;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The first usable browser on this machine: CHROMIUM_PATH, Playwright's own, then the system's. */
export function installedBrowser(): Browser | null {
  const asked = process.env['CHROMIUM_PATH'];
  const found = [
    ...(asked === undefined || asked === '' ? [] : [[asked, 'CHROMIUM_PATH'] as const]),
    [chromium.executablePath(), "Playwright's own"] as const,
    ...systemPaths().map((path) => [path, "the system's"] as const),
  ];
  for (const [path, source] of found) {
    const version = existsSync(path) ? versionOf(path) : null;
    if (version !== null && version >= OLDEST) return { path, version, source };
  }
  return null;
}

function systemPaths(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPS];
}

/** Major version, or null when the program does not start (a missing system library, for instance). */
function versionOf(path: string): number | null {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = /(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1];
  return status === 0 && major !== undefined ? Number(major) : null;
}
