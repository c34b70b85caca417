import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Course } from '../course/course.ts';
import { loadCourse } from '../course/load.build.ts';
import {
  chapterEntries,
  type Entry,
  escaped,
  kitEntry,
  kitPageEntry,
  placementEntry,
  teamEntry,
  termEntry,
} from './records.ts';

/** Files of Pagefind that our own dialog needs; the rest are interfaces it replaces. */
const NEEDED =
  /^(pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\..+\.pf_meta|(fragment|index)\/.+)$/;

/** After the build, indexes chapters by section, labs, terms and files of the kit, and writes `pagefind/` beside the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const entries = await allEntries(loadCourse().course, out);
        const bytes = await write(await indexOf(entries), join(out, 'pagefind'));
        await close();
        logger.info(`${entries.length} entries, ${Math.round(bytes / 1000)} KB in all`);
      },
    },
  };
}

async function allEntries(course: Course, out: string): Promise<Entry[]> {
  const chapters = await Promise.all(
    course.chapters.map(async (chapter) =>
      chapterEntries(chapter, await readFile(join(out, chapter.path, 'index.html'), 'utf8')),
    ),
  );
  const files = course.kits.flatMap((kit) => kit.files.map((file) => kitEntry(kit, file)));
  const terms = course.terms.map((term) => termEntry(term, course));
  const page = files.length > 0 ? [kitPageEntry()] : [];
  return [...chapters.flat(), ...terms, ...files, ...page, placementEntry(course), teamEntry()];
}

async function indexOf(entries: readonly Entry[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    excludeSelectors: [
      'pre',
      '.code-lang',
      '.lab',
      '.cite',
      '.side-note',
      '.section-links',
      '.section-number',
      'svg title',
    ],
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const entry of entries) {
    const added = await index.addHTMLFile({ url: entry.path, content: pageOf(entry) });
    if (added.errors.length > 0) throw new Error(`${entry.path}: ${added.errors.join('; ')}`);
  }
  return index;
}

/** A page of one entry: the title weighs most, and what the results show rides along as metadata. */
function pageOf({ kind, title, chapter, level, html }: Entry): string {
  const meta = { title, kind, chapter, ...(level === undefined ? {} : { level: String(level) }) };
  const attributes = Object.entries(meta).map(([key, value]) => `data-${key}="${escaped(value)}"`);
  const names = Object.keys(meta).map((key) => `${key}[data-${key}]`);
  return `<html lang="en"><body data-pagefind-body>
<h1 data-pagefind-weight="9" data-pagefind-meta="${names.join(', ')}" ${attributes.join(' ')}>${escaped(title)}.</h1>
${html}</body></html>`;
}

async function write(index: PagefindIndex, out: string): Promise<number> {
  const { files } = await index.getFiles();
  let bytes = 0;
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    const body = path.endsWith('.js') ? await minified(content) : content;
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), body);
    bytes += body.length;
  }
  return bytes;
}

/** Pagefind ships its scripts with long names; without them a first search is 3 KB lighter. */
async function minified(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(Buffer.from(script).toString('utf8'), { minify: true });
  return Buffer.from(code);
}
