/** What was said on this page: kept for as long as the tab lives, so that a reload loses nothing. */
import { readSaid, type Said } from './answers.ts';

const KEY = 'eight-levels:placement';

/** The answers of this tab; none where storage is denied. */
export function loadSaid(ids: readonly string[]): Said {
  try {
    return readSaid(sessionStorage.getItem(KEY), ids);
  } catch {
    return {};
  }
}

/** Keeps the answers for this tab, as far as the browser allows. */
export function saveSaid(said: Said): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(said));
  } catch {
    // Then they last until the page is left.
  }
}
