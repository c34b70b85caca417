import { walk } from './keys.browser.ts';
import { type Note, noteOf } from './notes.browser.ts';
import { engine, find } from './pagefind.browser.ts';
import { setSlashOpens, slashOpens } from './preference.browser.ts';
import { showHits } from './render.browser.ts';
import { summary } from './results.ts';

/** The dialog's parts. Missing ones are a mistake in Search.astro. */
interface Parts {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  readonly status: HTMLElement;
  readonly slash: HTMLInputElement;
  readonly index: HTMLAnchorElement;
}

const wired = new WeakMap<HTMLElement, Parts>();

/** Brings the open dialog of a `<course-search>` to life; what its input already says is searched at once. */
export function startSearch(host: HTMLElement): void {
  const parts = wired.get(host) ?? wire(host);
  parts.slash.checked = slashOpens();
  start(parts);
}

function start(parts: Parts): void {
  if (queryOf(parts) === '') note(parts, { state: 'empty' });
  else parts.dialog.dataset['state'] = 'loading';
  say(parts, 'Loading the index…');
  engine().then(
    () => void search(parts),
    () => failed(parts, 'Search could not be loaded.'),
  );
}

function wire(host: HTMLElement): Parts {
  const parts: Parts = {
    host,
    dialog: part(host, 'dialog'),
    input: part(host, 'input[type=search]'),
    results: part(host, '.search-results'),
    status: part(host, '[role=status]'),
    slash: part(host, 'input[type=checkbox]'),
    index: part(host, '.search-foot a'),
  };
  wired.set(host, parts);
  parts.input.addEventListener('input', () => void search(parts));
  parts.dialog.addEventListener('keydown', (event) => walk(event, parts));
  parts.dialog.addEventListener('click', (event) => closeOutside(event, parts.dialog));
  parts.slash.addEventListener('change', () => setSlashOpens(parts.slash.checked));
  return parts;
}

function part<E extends Element>(host: HTMLElement, selector: string): E {
  const found = host.querySelector<E>(selector);
  if (!found) throw new Error(`Search has no ${selector}`);
  return found;
}

const queryOf = ({ input }: Parts): string => input.value.trim();

/** Searches what the input says now. An answer that comes after the next key is thrown away. */
async function search(parts: Parts): Promise<void> {
  const query = queryOf(parts);
  try {
    const { hits, total, missing } = query === '' ? await nothing() : await find(query);
    if (query !== queryOf(parts)) return;
    say(parts, summary(query, total, hits.length, missing));
    if (hits.length === 0) return note(parts, { state: query === '' ? 'empty' : 'none' });
    parts.dialog.dataset['state'] = 'found';
    showHits(parts.host, parts.results, hits);
  } catch {
    failed(parts, 'Search did not answer.');
  }
}

/** The answer to an empty query, once there could be another one. */
async function nothing(): Promise<Awaited<ReturnType<typeof find>>> {
  await engine();
  return { hits: [], total: 0, missing: [] };
}

function failed(parts: Parts, words: string): void {
  say(parts, words);
  note(parts, { state: 'failed', again: () => start(parts) });
}

/** Shows a note where results would stand. */
function note(parts: Parts, what: Note): void {
  const { dialog, results, input, index } = parts;
  dialog.dataset['state'] = what.state;
  const ask = (words: string) => {
    input.value = words;
    input.focus();
    void search(parts);
  };
  results.replaceChildren(...noteOf(what, { index: index.href, ask }));
}

function say({ status }: Parts, text: string): void {
  status.textContent = text;
}

/** Closes on a click on the backdrop, and on a followed link, which may lead to this very page. */
function closeOutside(event: MouseEvent, dialog: HTMLDialogElement): void {
  const followed = event.target instanceof Element && event.target.closest('a') !== null;
  if (event.target === dialog || followed) dialog.close();
}
