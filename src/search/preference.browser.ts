const KEY = 'eight-levels:search-slash';

/** Whether "/" opens search. On unless switched off; storage that cannot be read counts as on. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice on this device; without storage it holds for nothing, and nothing breaks. */
export function setSlashOpens(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage is blocked or full: "/" stays as it is.
  }
}
