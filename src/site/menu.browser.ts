/** Closes the header's menu by Escape and by a press elsewhere. Without this script its own button does. */
const menu = document.querySelector<HTMLDetailsElement>('.menu');

function close(event: Event): void {
  if (!menu?.open) return;
  const isInside = event.target instanceof Node && menu.contains(event.target);
  const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
  if (isEscape && isInside) menu.querySelector('summary')?.focus();
  if (isEscape || (!isInside && event.type !== 'keydown')) menu.open = false;
}

for (const type of ['keydown', 'pointerdown', 'focusin']) document.addEventListener(type, close);
