/** Closes the header's menu by Escape and by a press elsewhere. Without this script its own button does. */
const menu = document.querySelector<HTMLDetailsElement>('.menu');
const isOutside = ({ target }: Event) => target instanceof Node && menu?.contains(target) === false;

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || menu?.open !== true) return;
  if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  menu.open = false;
});

for (const type of ['pointerdown', 'focusin']) {
  document.addEventListener(type, (event) => {
    if (menu?.open === true && isOutside(event)) menu.open = false;
  });
}
