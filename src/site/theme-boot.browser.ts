/**
 * The theme: a classic script in the head, so that the first paint has it already. It comes after the
 * style sheet, which the first paint waits for anyway, and keeps the choice in the header in step.
 */
import { type Theme, THEME_KEY, themeOf } from './theme.ts';

const root = document.documentElement;
const meta = document.querySelector('meta[name=color-scheme]');
const picker = () => document.querySelector<HTMLSelectElement>('.theme select');

/** Storage that cannot be read holds no choice. */
function kept(): Theme | undefined {
  try {
    return themeOf(localStorage.getItem(THEME_KEY));
  } catch {
    return undefined;
  }
}

/** Storage that is blocked or full keeps nothing: the choice holds for this page. */
function keep(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // Said above.
  }
}

/** The tokens follow the attribute, the browser's own parts the meta tag. */
function show(theme: Theme | undefined): void {
  if (theme) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  meta?.setAttribute('content', theme ?? 'light dark');
  const select = picker();
  if (select) select.value = theme ?? '';
}

function choose(event: Event): void {
  const select = picker();
  if (!select || event.target !== select) return;
  const theme = themeOf(select.value);
  keep(theme);
  show(theme);
}

show(kept());
document.addEventListener('change', choose);
document.addEventListener('DOMContentLoaded', () => {
  show(kept());
  picker()?.parentElement?.setAttribute('data-ready', '');
});
addEventListener('storage', ({ key }) => (key === THEME_KEY || key === null) && show(kept()));
addEventListener('pageshow', ({ persisted }) => persisted && show(kept()));
