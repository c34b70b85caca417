import { type Group, type Hit, kindWord, type Part } from './results.ts';

/** Shows groups of hits in `list`, from the templates that stand in `host`. */
export function render(host: HTMLElement, list: HTMLElement, groups: readonly Group[]): void {
  list.replaceChildren(...groups.map((group) => groupOf(host, group)));
}

function groupOf(host: HTMLElement, group: Group): Element {
  const element = copy(host, 'group');
  if (group.level !== undefined) element.setAttribute('data-level', String(group.level));
  const name = group.level === undefined ? group.chapter : `Level ${group.level}, ${group.chapter}`;
  fill(element, '.search-chapter', name);
  const hits = group.hits.map((hit) => hitOf(host, hit));
  element.querySelector('ul')?.replaceChildren(...hits);
  return element;
}

function hitOf(host: HTMLElement, hit: Hit): Element {
  const element = copy(host, 'hit');
  element.querySelector('a')?.setAttribute('href', hit.path);
  fill(element, '.search-kind', kindWord(hit.kind));
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

function copy(host: HTMLElement, name: string): Element {
  const template = host.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
  const first = template?.content.firstElementChild?.cloneNode(true);
  if (!(first instanceof Element)) throw new Error(`Search has no template for a ${name}`);
  return first;
}
