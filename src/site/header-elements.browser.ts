/** What the header of every page does, in one file: each alone would be a request of its own. */
import '../search/search-element.ts';
import './menu.browser.ts';
