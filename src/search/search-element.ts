import { slashOpens } from './preference.browser.ts';

const TYPING = 'input, textarea, select, [contenteditable], dialog[open]';

/** `<course-search>`: opens the search dialog by its link, Ctrl+K, Cmd+K or "/". The rest loads then. */
class SearchElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening ??= new AbortController();
    const { signal } = this.#listening;
    this.querySelector('a')?.addEventListener('click', this, { signal });
    document.addEventListener('keydown', this, { signal });
    const asked = new URLSearchParams(location.search).get('q');
    if (this.hasAttribute('data-takes-query') && asked !== null) void this.#open(asked);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  handleEvent(event: Event): void {
    const opens = event instanceof KeyboardEvent ? isShortcut(event) : isPlainClick(event);
    if (!opens) return;
    event.preventDefault();
    void this.#open('');
  }

  /** The dialog is there at once, so that no key is lost while its script loads; without it the link's page does. */
  async #open(query: string): Promise<void> {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const input = dialog?.querySelector('input');
    if (input && query !== '') input.value = query;
    input?.select();
    try {
      const { startSearch } = await import('./dialog.browser.ts');
      startSearch(this);
    } catch {
      dialog?.close();
      location.assign(this.querySelector('a')?.href ?? location.href);
    }
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (event.isComposing || altKey) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  if (key !== '/' || ctrlKey || metaKey) return false;
  return !(target instanceof Element && target.closest(TYPING)) && slashOpens();
}

/** A click that means "here": with Ctrl and the like the link opens its page elsewhere. */
function isPlainClick(event: Event): boolean {
  return event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

customElements.define('course-search', SearchElement);
