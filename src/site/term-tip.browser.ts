import { spansOf } from '../course/inline.ts';

const WAIT_TO_SHOW = 120;
const WAIT_TO_HIDE = 300;

let meanings: Promise<Record<string, string>> | undefined;
let open: { term: HTMLAnchorElement; tip: HTMLElement; listening: AbortController } | undefined;
let leaving = 0;
/** The term to which Escape gave the focus back: that focus asks for nothing. */
let dismissed: Element | undefined;

/** Shows what a term means below its line, where the event asks for it. Throws when that cannot be had. */
export async function showTip(term: HTMLAnchorElement, event: Event): Promise<void> {
  const hovered = event.type === 'pointerover' && term.matches(':hover');
  if (!hovered && event.type !== 'click' && !term.matches(':focus-visible')) return;
  clearTimeout(leaving);
  const back = dismissed === term && event.type === 'focusin';
  dismissed = undefined;
  if (back || open?.term === term) return;
  const [texts] = await Promise.all([fetched(term), hovered ? pause(WAIT_TO_SHOW) : undefined]);
  const text = texts[term.hash.replace('#term-', '')];
  if (text === undefined) throw new Error(`no meaning of ${term.hash}`);
  if ((hovered && !term.matches(':hover')) || open?.term === term) return;
  hide();
  const tip = tipOf(term, text);
  term.after(tip);
  open = { term, tip, listening: listen(term, tip) };
  if (!hovered) tip.scrollIntoView({ block: 'nearest' });
}

function fetched(term: HTMLAnchorElement): Promise<Record<string, string>> {
  meanings ??= fetch(new URL('../terms.json', term.href)).then((reply) => {
    if (!reply.ok) throw new Error(`terms: ${reply.status}`);
    return reply.json() as Promise<Record<string, string>>;
  });
  meanings.catch(() => (meanings = undefined));
  return meanings;
}

function tipOf(term: HTMLAnchorElement, text: string): HTMLElement {
  const tip = document.createElement('span');
  tip.className = 'term-tip';
  tip.role = 'status';
  const link = document.createElement('a');
  link.href = term.href;
  link.textContent = 'In the glossary';
  // A moment later, so that screen readers hear of the change of a place they know.
  setTimeout(() => tip.append(...spansOf(text).map(nodeOf), ' ', link));
  return tip;
}

function nodeOf({ kind, text }: ReturnType<typeof spansOf>[number]): Node {
  if (kind === 'text') return document.createTextNode(text);
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}

/** It stays while the pointer or the focus is on the term or on it; Escape and a press elsewhere end it. */
function listen(term: HTMLElement, tip: HTMLElement): AbortController {
  const listening = new AbortController();
  const { signal } = listening;
  const isInside = (node: unknown) =>
    node instanceof Node && (term.contains(node) || tip.contains(node));
  const stays = () => [term, tip].some((part) => part.matches(':hover, :focus, :focus-within'));
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(() => !stays() && hide(), WAIT_TO_HIDE);
  };
  for (const part of [term, tip]) {
    part.addEventListener('pointerleave', leave, { signal });
    part.addEventListener('focusout', leave, { signal });
  }
  document.addEventListener('pointerdown', ({ target }) => !isInside(target) && hide(), { signal });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      if (tip.contains(document.activeElement)) {
        dismissed = term;
        term.focus();
      }
      hide();
    },
    { signal },
  );
  return listening;
}

function hide(): void {
  open?.listening.abort();
  open?.tip.remove();
  open = undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
