/** What the keyboard walks through. */
export interface Walk {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
}

/**
 * Arrows walk through the input and what stands below it, Home and End to its ends; Enter in the input goes to the best
 * hit; a character typed on a hit goes on with the query; Escape closes.
 */
export function walk(event: KeyboardEvent, parts: Walk): void {
  if (event.isComposing) return;
  const { dialog, input, results } = parts;
  // A search input would take the first Escape to empty itself.
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
  } else if (event.target === input && event.key === 'Enter') {
    results.querySelector<HTMLElement>('.search-hits a')?.click();
  } else if (isCharacter(event) && event.target instanceof HTMLAnchorElement) {
    input.focus();
  } else move(event, parts);
}

function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

function move(event: KeyboardEvent, { input, results }: Walk): void {
  const stops = [...results.querySelectorAll<HTMLElement>('a, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, stops.length - 1),
    ArrowUp: at - 1,
    // In the input these two move the caret.
    ...(at < 0 ? {} : { Home: 0, End: stops.length - 1 }),
  };
  const next = to[event.key];
  if (next === undefined) return;
  event.preventDefault();
  (stops[next] ?? input).focus();
}
