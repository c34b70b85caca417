/** Shows one file of a lab and hides the others; with a single file there is nothing to do. */
export function showFile(lab: Element, shown: number): void {
  const tabs = tabsOf(lab);
  if (tabs.length === 0) return;
  for (const [at, tab] of tabs.entries()) {
    tab.setAttribute('aria-selected', String(at === shown));
    tab.tabIndex = at === shown ? 0 : -1;
  }
  for (const [at, panel] of [...lab.querySelectorAll<HTMLElement>('.lab-file')].entries()) {
    panel.hidden = at !== shown;
  }
}

/** Shows the file whose tab holds `target`, if one does. */
export function clickTab(lab: Element, target: Element): void {
  const at = tabsOf(lab).findIndex((tab) => tab.contains(target));
  if (at !== -1) showFile(lab, at);
}

/** Moves along the tabs by the keys that tabs have, when one of them has the focus. */
export function keyTab(lab: Element, event: KeyboardEvent): void {
  const tabs = tabsOf(lab);
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  const next = (to + tabs.length) % tabs.length;
  showFile(lab, next);
  tabs[next]?.focus();
}

function tabsOf(lab: Element): HTMLElement[] {
  return [...lab.querySelectorAll<HTMLElement>('[role=tab]')];
}
