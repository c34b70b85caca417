import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Course } from '../course/course.ts';
import { loadCourse } from '../course/load.build.ts';
import { textOf } from './plain-text.ts';
import { chapterEntries, type Entry, kitEntry, placementEntry, termEntry } from './records.ts';
import { SEARCH_FILE } from './results.ts';
import type { Indexed } from './text-index.ts';

/** Elements whose text nobody searches for. */
const LEFT_NAMES = ['pre', 'svg', 'script', 'style', 'template', 'button'];
const LEFT_CLASSES = ['code-lang', 'lab', 'cite', 'side-note', 'section-links', 'section-number'];

/** After the build, writes the text of chapters by section, of labs, terms and files of the kit beside the pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const entries = await allEntries(loadCourse().course, out);
        const text = JSON.stringify(entries.map(indexed));
        await writeFile(join(out, SEARCH_FILE), text);
        logger.info(`${entries.length} entries, ${Math.round(text.length / 1000)} KB in all`);
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
  return [...chapters.flat(), ...terms, ...files, placementEntry(course)];
}

function indexed({ html, ...found }: Entry): Indexed {
  return { ...found, text: textOf(html, isLeft) };
}

function isLeft(name: string, classes: readonly string[]): boolean {
  return LEFT_NAMES.includes(name) || classes.some((one) => LEFT_CLASSES.includes(one));
}
