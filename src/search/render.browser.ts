import { glyphOf } from '../site/glyph.browser.ts';
import { levelGlyphs } from '../site/glyphs.ts';
import type { Part } from './excerpt.ts';
import { type Hit, whereOf } from './results.ts';

/** Shows hits in `results`, best first, from the template that stands in `host`. */
export function showHits(host: HTMLElement, results: HTMLElement, hits: readonly Hit[]): void {
  const list = document.createElement('ul');
  list.className = 'search-hits';
  list.setAttribute('role', 'list');
  list.append(...hits.map((hit) => hitOf(host, hit)));
  results.replaceChildren(...(hits.length > 0 ? [list] : []));
  results.scrollTop = 0;
}

function hitOf(host: HTMLElement, hit: Hit): Element {
  const element = copy(host);
  const link = element.querySelector('a');
  link?.setAttribute('href', hit.path);
  const drawing = hit.level === undefined ? undefined : levelGlyphs[hit.level];
  if (drawing) link?.prepend(glyphOf(drawing));
  if (hit.level !== undefined) element.setAttribute('data-level', String(hit.level));
  fill(element, '.search-where', whereOf(hit));
  fill(element, '.search-title', hit.title);
  element.querySelector('.search-excerpt')?.replaceChildren(...hit.excerpt.map(pieceOf));
  return element;
}

function pieceOf({ text, match }: Part): Node {
  if (!match) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function fill(element: Element, selector: string, text: string): void {
  const target = element.querySelector(selector);
  if (target) target.textContent = text;
}

function copy(host: HTMLElement): Element {
  const template = host.querySelector('template');
  const first = template?.content.firstElementChild?.cloneNode(true);
  if (!(first instanceof Element)) throw new Error('Search has no template for a hit');
  return first;
}
