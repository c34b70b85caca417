import { keepTheme, keptTheme, showTheme } from './theme.browser.ts';
import { type Theme, THEME_KEY, themeOf } from './theme.ts';

/** `<theme-choice>`: the system's theme, light or dark; follows other tabs and pages that come back. */
class ThemeElement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening ??= new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', this, { signal });
    addEventListener('storage', this, { signal });
    addEventListener('pageshow', this, { signal });
    this.#show(keptTheme());
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  handleEvent(event: Event): void {
    if (event.type === 'change') return this.#choose();
    const elsewhere = event instanceof StorageEvent && [THEME_KEY, null].includes(event.key);
    const back = event instanceof PageTransitionEvent && event.persisted;
    if (elsewhere || back) this.#show(keptTheme());
  }

  #choose(): void {
    const theme = themeOf(this.querySelector('select')?.value);
    keepTheme(theme);
    this.#show(theme);
  }

  #show(theme: Theme | undefined): void {
    showTheme(theme);
    this.#say(theme);
  }

  #say(theme: Theme | undefined): void {
    const select = this.querySelector('select');
    if (select) select.value = theme ?? '';
  }
}

customElements.define('theme-choice', ThemeElement);
