/**
 * Terms say what they mean where they stand: under a mouse, at the keyboard's focus, at a tap. The script
 * for that comes with the first one asked for; without it a term is a link to the glossary.
 */
let finger = false;

function ask(event: Event): void {
  const { target, type } = event;
  if (type === 'pointerdown') finger = (event as PointerEvent).pointerType === 'touch';
  const term = (target as Element).closest('a.term') as HTMLAnchorElement | null;
  // A mouse's click goes to the glossary, as ever; a finger has no other way to ask than its tap.
  const isTap = finger && type === 'click';
  if (!term || (finger ? !isTap : type === 'click')) return;
  if (isTap) event.preventDefault();
  import('./term-tip.browser.ts')
    .then(({ showTip }) => showTip(term, event))
    .catch(() => isTap && location.assign(term.href));
}

for (const type of ['pointerdown', 'pointerover', 'focusin', 'click']) {
  document.addEventListener(type, ask);
}
