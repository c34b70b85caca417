// The files of a lab in the page: over each highlighted text a real textarea, and tabs over panels.

import { MAX_CODE } from './limits.ts';

/** One file: its name, its text as published, and the input over it. */
export interface Panel {
  readonly name: string;
  readonly published: string;
  readonly input: HTMLTextAreaElement;
  readonly element: HTMLElement;
  /** What shows the name: its tab, or a line over the only file. */
  readonly label: Element | null | undefined;
  /** The highlighted text under the input, and its pieces as published. */
  readonly code: HTMLElement;
  readonly pieces: readonly Node[];
}

/** Puts an input over each file of `lab` and brings the tabs to life. */
export function openPanels(lab: Element): Panel[] {
  const template = lab.querySelector<HTMLTemplateElement>('.lab-input-template');
  const tabs = lab.querySelector<HTMLElement>('.lab-tabs');
  const panels = [...lab.querySelectorAll<HTMLElement>('.lab-file')].flatMap((element, at) => {
    const input = template?.content.querySelector('textarea')?.cloneNode(true);
    const label = tabs === null ? element.querySelector('.lab-file-name') : tabs.children[at];
    return input instanceof HTMLTextAreaElement ? openPanel(element, label, input) : [];
  });
  if (tabs === null) return panels;
  for (const [at, { element }] of panels.entries()) {
    element.setAttribute('role', 'tabpanel');
    element.setAttribute('aria-labelledby', tabs.children[at]?.id ?? '');
    element.hidden = at > 0;
  }
  return panels;
}

function openPanel(
  element: HTMLElement,
  label: Panel['label'],
  input: HTMLTextAreaElement,
): Panel[] {
  const name = element.dataset['name'] ?? '';
  const box = element.querySelector('.lab-code');
  const code = box?.querySelector('code');
  if (box == null || code == null) return [];
  // The textarea is what takes focus now; the box around it need not.
  for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
  box.querySelector('pre')?.setAttribute('aria-hidden', 'true');
  const published = code.textContent;
  input.value = published;
  input.setAttribute('aria-label', `Code of ${name}`);
  box.append(input);
  return [{ name, published, input, element, label, code, pieces: [...code.childNodes] }];
}

/** Puts a text into a file: into its input, its shown copy and its line numbers. */
export function setText(panel: Panel, text: string): void {
  const { element, label, input, code, published, pieces } = panel;
  if (input.value !== text) input.value = text;
  label?.toggleAttribute('data-edited', text !== published);
  // Too much to run is too much to lay out twice: then the input alone shows it.
  const plain = text.length > MAX_CODE;
  element.toggleAttribute('data-plain', plain);
  code.replaceChildren(...(text === published ? pieces : [plain ? '' : text]));
  const numbers = element.querySelector('.lab-numbers');
  const lines = plain ? 1 : text.trimEnd().split('\n').length;
  const count = Array.from({ length: lines }, (_, at) => at + 1).join('\n');
  if (numbers !== null && numbers.textContent !== count) numbers.textContent = count;
}
