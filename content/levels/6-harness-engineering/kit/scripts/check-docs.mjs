import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const seen = new Set(['AGENTS.md']);
const faults = [];
// The set grows while it is walked.
for (const file of seen) {
  for (const [, link] of readFileSync(file, 'utf8').matchAll(/\]\((?!\w+:)([^)#\s]+)/g)) {
    const target = join(dirname(file), link);
    if (!existsSync(target)) faults.push(`${file}: dead link to ${link}. Correct or remove it.`);
    else if (target.endsWith('.md')) seen.add(target);
  }
}
for (const doc of globSync('docs/**/*.md'))
  if (!seen.has(doc)) faults.push(`${doc}: unreachable from AGENTS.md. Link or delete it.`);
if (faults.length) console.error(faults.join('\n'));
process.exitCode = faults.length ? 1 : 0;
