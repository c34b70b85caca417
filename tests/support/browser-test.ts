import { test as base, expect, type Page } from 'playwright/test';
import { course, fixture } from './sites.ts';

/** What went wrong in a page without anyone asking: one line each. */
export interface Faults {
  readonly seen: string[];
  /** Faults that match are expected in this test (a page that is meant to report an error). */
  allow(pattern: RegExp): void;
}

const OWN = [new URL(course('/')).origin, new URL(fixture('/')).origin];

/**
 * Playwright's `test`, with a page that is watched: the test fails when a page logs an error or a
 * warning, throws, breaks its own content security policy, or asks a foreign host for anything.
 */
export const test = base.extend<{ faults: Faults }>({
  faults: async ({}, use) => {
    const allowed: RegExp[] = [];
    const seen: string[] = [];
    await use({ seen, allow: (pattern) => allowed.push(pattern) });
    expect(
      seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
      'console errors, page errors, policy violations and foreign requests',
    ).toEqual([]);
  },
  context: async ({ context, faults }, use) => {
    context.on('page', (page) => watch(page, faults.seen));
    await context.addInitScript(reportViolations);
    await use(context);
  },
});

export { expect };

function watch(page: Page, seen: string[]): void {
  page.on('pageerror', (error) => seen.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    seen.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['blob:', 'data:', 'about:'].includes(url.protocol);
    if (!local && !OWN.includes(url.origin)) seen.push(`foreign request: ${request.url()}`);
  });
}

/** Runs inside each page: violations that browsers do not print become console errors. */
function reportViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`);
  });
}
