// What the buttons of a code block do. Loaded when a reader first comes near one.

/** Long enough to be read, short enough to give the first line of code back. */
const SAID_FOR = 5000;

/** Does what a code block's button says. */
export function use(button: HTMLElement): void {
  const block = button.closest<HTMLElement>('.code');
  if (block === null) return;
  if (button.dataset['code'] === 'copy') void copy(block);
  else wrap(block, button);
}

async function copy(block: HTMLElement): Promise<void> {
  const pre = block.querySelector('pre');
  if (pre === null) return;
  try {
    await navigator.clipboard.writeText(textOf(pre));
    say(block, 'Copied.');
  } catch {
    // No clipboard on plain http, or not allowed.
    getSelection()?.selectAllChildren(pre);
    const copied = document.execCommand('copy');
    say(block, copied ? 'Copied.' : 'Copying is not allowed here. The code is selected for you.');
  }
}

/** The code alone, without the words that are there for screen readers. */
function textOf(pre: HTMLElement): string {
  const code = pre.cloneNode(true) as HTMLElement;
  for (const words of code.querySelectorAll('.visually-hidden')) words.remove();
  return code.textContent;
}

function wrap(block: HTMLElement, button: HTMLElement): void {
  const wrapped = block.toggleAttribute('data-wrap');
  button.setAttribute('aria-pressed', String(wrapped));
}

function say(block: HTMLElement, words: string): void {
  const said = block.querySelector('.code-said');
  if (said === null) return;
  said.textContent = words;
  setTimeout(() => {
    if (said.textContent === words) said.textContent = '';
  }, SAID_FOR);
}
