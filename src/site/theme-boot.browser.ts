/** Runs before the first paint, as a classic script in the head: nothing flashes in the wrong theme. */
import { keptTheme, showTheme } from './theme.browser.ts';

const theme = keptTheme();
if (theme !== undefined) showTheme(theme);
