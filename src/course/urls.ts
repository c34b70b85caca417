/**
 * Addresses. Inside the course every address is a path from the site's root ("/levels/…/#id");
 * `href` puts the base path in front, at the last moment, so that the same content works anywhere.
 */

/** What an address needs to know of a chapter. */
export interface Addressed {
  readonly kind: 'level' | 'interlude';
  readonly slug: string;
}

/** Root path of a chapter, with a slash at the end. */
export function chapterPath({ kind, slug }: Addressed): string {
  return kind === 'level' ? `/levels/${slug}/` : `/${slug}/`;
}

/** Root path of a chapter's quiz. */
export function quizPath(chapter: Addressed): string {
  return `${chapterPath(chapter)}quiz/`;
}

/** A root path with the site's base path in front: ("/x", "/a/") → "/x/a/". */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** A root path as an address of this build; `import.meta.env.BASE_URL` is set by Astro. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** Address of a chapter. */
export function chapterHref(chapter: Addressed): string {
  return href(chapterPath(chapter));
}

/** Address of a chapter's quiz. */
export function quizHref(chapter: Addressed): string {
  return href(quizPath(chapter));
}

/** Address of a section, lab, practice or check of a chapter. */
export function anchorHref(chapter: Addressed, id: string): string {
  return `${chapterHref(chapter)}#${id}`;
}
