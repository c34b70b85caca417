import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkCourse } from './src/course/integration.build.ts';
import { percentSigns } from './src/course/percent-sign.build.ts';
import { galleryPage } from './src/gallery/integration.build.ts';
import { searchContents } from './src/search/contents.build.ts';
import { searchIndex } from './src/search/pagefind.build.ts';
import { codeBlock } from './src/site/code-block.build.ts';
import { plainImports } from './src/site/plain-imports.build.ts';
import { tokenClasses } from './src/site/token-classes.build.ts';

const courseDir = process.env.COURSE_DIR ?? 'content';

/** What the scripts of chapters, quizzes and the other pages share of the reader's record. What no chapter needs stays out. */
const recordShared =
  /\/src\/progress\/(altimeter\/altimeter-element|attempts|day|facts|lattice|live\.browser|local-store\.browser|marks|marks-element|progress|save-notice-element|saved|state-words|store)\.ts$/;
/** What quizzes and the other pages share of it, and no chapter needs. */
const standingShared = /\/src\/progress\/(chapter-standing|standing|percent)\.ts$/;

export default defineConfig({
  // Only canonical addresses use it; nothing is loaded from there.
  site: process.env.SITE_URL ?? 'https://eight-levels.dev',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // Two courses (the real one and the tests' fixture) may build at the same time: each has its own cache.
  cacheDir: `./.cache/astro-${courseDir.replaceAll('/', '-')}`,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  integrations: [
    checkCourse(),
    mdx({
      optimize: { ignoreElementNames: ['a', 'table'] },
      remarkPlugins: [percentSigns],
    }),
    galleryPage(courseDir),
    searchIndex(),
  ],
  markdown: {
    shikiConfig: { theme: 'css-variables', wrap: false, transformers: [tokenClasses, codeBlock] },
  },
  vite: {
    plugins: [plainImports(), searchContents()],
    cacheDir: `./.cache/vite-${courseDir.replaceAll('/', '-')}`,
    build: {
      // Nothing inline: the page's policy allows scripts and styles from files only.
      assetsInlineLimit: 0,
      // Every MDX chapter opens with a directive that Rolldown warns about and Astro needs.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // One file of what they share, where the bundler would make one per module.
        output: {
          codeSplitting: {
            groups: [
              { name: 'record', test: recordShared, minShareCount: 2, priority: 1 },
              { name: 'standing', test: standingShared },
            ],
          },
        },
      },
    },
  },
});
