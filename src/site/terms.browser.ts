/**
 * Terms say what they mean where they stand: under the pointer, under the keyboard's focus, at a tap. The
 * script for that comes with the first one asked for; without it a term is a link to the glossary.
 */
let pointer = '';

addEventListener('pointerdown', (event) => (pointer = event.pointerType));
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, ask);

function ask(event: Event): void {
  const term = event.target instanceof Element ? event.target.closest('a.term') : null;
  if (!(term instanceof HTMLAnchorElement) || !asks(event, term)) return;
  if (event.type === 'click') event.preventDefault();
  import('./term-tip.browser.ts')
    .then(({ showTip }) => showTip(term, event.type === 'pointerover'))
    .catch(() => event.type === 'click' && location.assign(term.href));
}

/** A mouse's click goes to the glossary, as ever; a finger has no other way to ask than its tap. */
function asks(event: Event, term: Element): boolean {
  if (event instanceof PointerEvent && event.type === 'pointerover')
    return event.pointerType === 'mouse';
  if (event.type === 'focusin') return term.matches(':focus-visible');
  return event instanceof MouseEvent && event.detail > 0 && pointer === 'touch';
}
