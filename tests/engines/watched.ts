/** A copy of a built site in which every page counts what goes wrong in it. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../support/built-site.ts';

/** Served beside the pages, and their first script: the policy allows no other way in. */
function watch(): void {
  const faults: string[] = [];
  Object.assign(window, { faults });
  const { error } = console;
  console.error = (...what: unknown[]) => {
    faults.push(`console: ${what.join(' ')}`);
    error(...what);
  };
  addEventListener(
    'error',
    (event) => {
      const from = event.target as HTMLElement | Window;
      faults.push(from instanceof HTMLElement ? `not loaded: ${from.outerHTML}` : event.message);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => faults.push(`rejected: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`),
  );
}

/** The copy's folder. */
export function watched(dir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'eight-levels-site-'));
  cpSync(dir, copy, { recursive: true });
  writeFileSync(join(copy, 'watch.js'), `(${watch})();`);
  for (const file of filesOf(copy).filter((name) => name.endsWith('.html'))) {
    if (file.startsWith('sandbox/')) continue;
    const html = readFileSync(join(copy, file), 'utf8');
    writeFileSync(
      join(copy, file),
      // After the policy, which stands first.
      html.replace(
        /<meta http-equiv="content-security-policy"[^>]*>/i,
        '$&<script src="/watch.js"></script>',
      ),
    );
  }
  return copy;
}
