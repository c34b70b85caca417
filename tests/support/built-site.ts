import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One opening tag of a page, with its attributes as written. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** One built HTML page. `path` is its address below the site's root, base path left out. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

/** A built site: where it is, and the base path it was built for (slash at both ends). */
export interface BuiltSite {
  readonly dir: string;
  readonly base: string;
}

/** The three sites that `npm test` builds before any test runs. */
export const sites: readonly BuiltSite[] = [
  { dir: 'dist', base: '/' },
  { dir: 'dist-fixture', base: '/' },
  { dir: '.cache/dist-base', base: '/some/base/' },
];

/** Paths of all files of a folder, relative to it. Throws where the site was not built. */
export function filesOf(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir} is missing: "npm test" builds it first`);
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir).length + 1));
}

/** All pages for readers: the sandbox's frame is not one. */
export function pagesOf(dir: string): BuiltPage[] {
  return filesOf(dir)
    .filter((file) => file.endsWith('.html') && !file.startsWith('sandbox/'))
    .map((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, tags: tagsOf(html) };
    });
}

/** Opening tags of a page in their order. Our pages escape every "<" of their text. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({ name, attributes: attributesOf(attributes) }),
  );
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}
