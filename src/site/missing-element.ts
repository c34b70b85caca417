import { nearest } from './nearest.ts';

/** Longer addresses are cut: what is wrong with one stands near its start. */
const SHOWN = 120;

/** `<course-missing>`: says which address was asked for, flags the chapter it resembles, and takes its words to search. */
class MissingElement extends HTMLElement {
  connectedCallback(): void {
    const { base = '/' } = this.dataset;
    const path = decoded(location.pathname);
    if (path.endsWith('/404.html')) return;
    const asked = this.querySelector('[data-out="asked"]');
    if (asked) asked.textContent = `You asked for ${path.slice(0, SHOWN)}`;
    this.#flag(path.startsWith(base) ? path.slice(base.length) : path);
    this.#search(path);
  }

  #flag(path: string): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-chapter]')];
    const id = nearest(
      path,
      rows.map(({ dataset: { chapter = '', slug = '', level } }) => ({
        id: chapter,
        slug,
        level: level === undefined ? undefined : Number(level),
      })),
    );
    const flag = this.querySelector<HTMLElement>('.here');
    const row = rows.find(({ dataset }) => dataset['chapter'] === id);
    if (!flag || !row) return;
    row.append(flag);
    flag.hidden = false;
  }

  /** The search link opens with the words of the last part of the address. */
  #search(path: string): void {
    const words =
      path
        .split('/')
        .filter(Boolean)
        .at(-1)
        ?.match(/\p{L}{2,}/gu)
        ?.slice(0, 6) ?? [];
    const link = this.querySelector<HTMLAnchorElement>('[data-act="search"]');
    if (link && words.length > 0) link.search = `?q=${encodeURIComponent(words.join(' '))}`;
  }
}

/** The path as a person typed it; one that is not valid stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

customElements.define('course-missing', MissingElement);
