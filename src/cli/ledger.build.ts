import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseDir } from '../course/folders.build.ts';
import { grown } from '../course/ledger.ts';
import { buildCourse } from '../course/load.build.ts';
import { errorsOf, report } from '../course/problems.ts';

// `npm run ledger`: enters every new id and address of the course. It refuses while the content breaks a promise that
// the ledger already holds, or has any other error: what is entered once is permanent.
const { ledger, published, problems } = buildCourse();
const blocking = errorsOf(problems).filter(({ code }) => code !== 'ledger-new');
if (blocking.length > 0) {
  console.error(`The ledger stays as it is, because the course has errors:\n\n${report(blocking)}`);
  process.exit(1);
}
const next = grown(ledger, published);
const path = join(courseDir(), 'ledger.json');
writeFileSync(path, `${JSON.stringify(next, null, 2)}\n`);
const added = Object.keys(next.ids).length - Object.keys(ledger.ids).length;
console.log(`${path}: ${Object.keys(next.ids).length} ids, ${added} of them new. Commit it.`);
