/**
 * `npm run originality -- <text file>…`: every run of eight words or more that the course shares with these texts,
 * short quotations aside. The texts (the original article, its retellings) are fetched by whoever runs it: they are
 * not part of this repository. Ends with code 1 when there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import { overlaps, withoutQuotations, wordsOf } from '../course/overlap.ts';

const WRITTEN = ['content/**/*.{mdx,md,yaml,yml,svg,ts,txt,sh,json}', 'src/**/*.astro', '*.md'];
/** Generated, or a list of ids: no sentence of ours. */
const GENERATED = /(published|ledger)\.json$/;

const texts = process.argv.slice(2).map((file) => ({ file, words: wordsOf(read(file)) }));
if (texts.length === 0) {
  console.error('Name one text file or more to compare the course with.');
  process.exit(1);
}
const files = globSync(WRITTEN).filter((file) => !GENERATED.test(file));
const found = files.flatMap((file) => {
  const ours = wordsOf(prose(file));
  return texts.flatMap((text) =>
    overlaps(ours, text.words).map(({ words }) => `${file} and ${text.file}: ${words}`),
  );
});
const sizes = texts.map(({ file, words }) => `${file} (${words.length} words)`).join(', ');
console.log(`${files.length} files of the course against ${sizes}: ${found.length} shared runs.`);
for (const line of found) console.log(`  ${line}`);
process.exitCode = found.length > 0 ? 1 : 0;

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** What we wrote: no addresses, titles of sources or short quotations; of tags, the texts in their attributes. */
function prose(file: string): string {
  const text = read(file).replaceAll(/https?:\S+/g, ' ');
  if (file.startsWith('content/sources/')) return text.replaceAll(/^ *(- )?title:.*$/gm, '');
  if (!/\.(mdx|md|astro)$/.test(file)) return text;
  const untagged = text.replaceAll(/<\/?[A-Za-z][^>]*>/g, (tag) =>
    [...tag.matchAll(/="([^"]*)"/g)].map(([, value]) => ` ${value} `).join(' '),
  );
  return withoutQuotations(untagged);
}
