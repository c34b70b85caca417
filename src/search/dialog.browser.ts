import { type Answer, engine, find } from './pagefind.browser.ts';
import { setSlashOpens, slashOpens } from './preference.browser.ts';
import { render } from './render.browser.ts';
import { grouped, summary } from './results.ts';

/** The dialog's parts. Missing ones are a mistake in Search.astro. */
interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  readonly slash: HTMLInputElement;
}

const wired = new WeakMap<HTMLElement, Parts>();

/** Brings the open dialog of a `<course-search>` to life; what its input already says is searched at once. */
export function startSearch(host: HTMLElement): void {
  const parts = wired.get(host) ?? wire(host);
  parts.slash.checked = slashOpens();
  engine().then(
    () => void search(host, parts),
    () => say(parts, 'Search could not be loaded. The index page lists everything.'),
  );
}

function wire(host: HTMLElement): Parts {
  const parts: Parts = {
    dialog: part(host, 'dialog'),
    input: part(host, 'input[type=search]'),
    results: part(host, '.search-results'),
    status: part(host, '[role=status]'),
    slash: part(host, 'input[type=checkbox]'),
  };
  wired.set(host, parts);
  parts.input.addEventListener('input', () => void search(host, parts));
  parts.dialog.addEventListener('keydown', (event) => moveOrGo(event, parts));
  parts.dialog.addEventListener('click', (event) => closeOutside(event, parts.dialog));
  parts.slash.addEventListener('change', () => setSlashOpens(parts.slash.checked));
  return parts;
}

function part<E extends Element>(host: HTMLElement, selector: string): E {
  const found = host.querySelector<E>(selector);
  if (!found) throw new Error(`Search has no ${selector}`);
  return found;
}

/** Searches what the input says now. An answer that comes after the next key is thrown away. */
async function search(host: HTMLElement, parts: Parts): Promise<void> {
  const query = parts.input.value.trim();
  try {
    const { hits, total, missing } = query === '' ? nothing : await find(query);
    if (query !== parts.input.value.trim()) return;
    render(host, parts.results, grouped(hits));
    say(parts, summary(query, total, hits.length, missing));
  } catch {
    say(parts, 'Search did not answer. The index page lists everything.');
  }
}

const nothing: Answer = { hits: [], total: 0, missing: [] };

function say({ status }: Parts, text: string): void {
  status.textContent = text;
}

/** Arrows walk through the input and the links; Enter in the input goes to the best hit; Escape closes. */
function moveOrGo(event: KeyboardEvent, { dialog, input, results }: Parts): void {
  if (event.isComposing) return;
  // A search input would take the first Escape to empty itself.
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
    return;
  }
  const links = [...results.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === 'Enter' && event.target === input) links[0]?.click();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const next = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
  (links[next] ?? input).focus();
}

/** Closes on a click on the backdrop, and on a followed link, which may lead to this very page. */
function closeOutside(event: MouseEvent, dialog: HTMLDialogElement): void {
  const followed = event.target instanceof Element && event.target.closest('a') !== null;
  if (event.target === dialog || followed) dialog.close();
}
