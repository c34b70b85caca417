import { existsSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { installedBrowser } from './src/cli/browser.build.ts';
import { course, coursePort, fixture, fixturePort } from './tests/support/sites.ts';

const browser = installedBrowser();
if (browser === null) throw new Error('No Chromium found. "npm test" gets one.');

/** One server per built site. A site that was not built has none, and its tests fail. */
const servers = [
  { dir: 'dist', port: coursePort, url: course('/') },
  { dir: 'dist-fixture', port: fixturePort, url: fixture('/') },
].filter(({ dir }) => existsSync(dir));

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: course('/'),
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: browser.path },
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: servers.map(({ dir, port, url }) => ({
    command: `node src/cli/serve.build.ts --exact --dir ${dir} --port ${port} --base /`,
    url,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  })),
});
