import { type Theme, THEME_KEY, themeOf } from './theme.ts';

/** The choice kept on this device. Storage that cannot be read holds none. */
export function keptTheme(): Theme | undefined {
  try {
    return themeOf(localStorage.getItem(THEME_KEY));
  } catch {
    return undefined;
  }
}

/** Keeps the choice on this device; without storage it holds for this page. */
export function keepTheme(theme: Theme | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is blocked or full: the page shows the choice all the same.
  }
}

/** Shows the page in a theme: the tokens follow the attribute, the browser's own parts the meta tag. */
export function showTheme(theme: Theme | undefined): void {
  const root = document.documentElement;
  if (theme === undefined) root.removeAttribute('data-theme');
  else root.dataset['theme'] = theme;
  const meta = document.querySelector('meta[name=color-scheme]');
  meta?.setAttribute('content', theme ?? 'light dark');
}
