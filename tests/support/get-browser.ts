import { spawnSync } from 'node:child_process';
import { type Browser, installedBrowser, OLDEST } from '../../src/cli/browser.build.ts';

/** One way to get a browser: what is said while trying, the commands, and their bound in seconds. */
interface Way {
  readonly says: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
  readonly seconds: number;
}

const WAYS: readonly Way[] = [
  {
    says: "No browser found: trying to download Playwright's Chromium",
    commands: [['npx', '--no-install', 'playwright', 'install', '--no-shell', 'chromium']],
    seconds: 180,
  },
  {
    says: 'Trying the system package: apt-get install chromium',
    commands: [root('apt-get', 'update'), root('apt-get', 'install', '-y', 'chromium')],
    seconds: 600,
  },
];

/** Finds a browser or gets one, and says what it does. Null when every way failed. */
export function getBrowser(): Browser | null {
  const present = installedBrowser();
  if (present !== null) return present;
  for (const way of WAYS) {
    console.log(`${way.says} (at most ${way.seconds} s)`);
    if (!run(way)) console.log('  That did not work.');
    const browser = installedBrowser();
    if (browser !== null) return browser;
  }
  console.log(
    `The browser tests need Chromium or Chrome, version ${OLDEST} or newer. Install one, or set CHROMIUM_PATH to it.`,
  );
  return null;
}

function run({ commands, seconds }: Way): boolean {
  return commands.every(([program, ...args]) => {
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as const, timeout: seconds * 1000 };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, args, { ...options, stdio: [...options.stdio], env }).status === 0;
  });
}

/** The command as it is for root, and through sudo without a password for everyone else. */
function root(...command: [string, ...string[]]): [string, ...string[]] {
  return process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
}
