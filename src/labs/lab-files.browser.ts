// The files of a lab in the page: tabs over panels, and over each highlighted text a real textarea.
import type { Files } from './record.ts';

/** One file: its name, its text as published, and the input over it. */
export interface Panel {
  readonly name: string;
  readonly published: string;
  readonly input: HTMLTextAreaElement;
  readonly element: HTMLElement;
  /** The highlighted text under the input, and its pieces as published. */
  readonly code: HTMLElement;
  readonly pieces: readonly Node[];
}

/** Puts an input over each file of `lab` and brings the tabs to life. */
export function openPanels(lab: HTMLElement): Panel[] {
  const template = lab.querySelector<HTMLTemplateElement>('.lab-input-template');
  const panels = [...lab.querySelectorAll<HTMLElement>('.lab-file')].flatMap((element) => {
    const input = template?.content.querySelector('textarea')?.cloneNode(true);
    return input instanceof HTMLTextAreaElement ? openPanel(element, input) : [];
  });
  const tabs = lab.querySelector<HTMLElement>('.lab-tabs');
  if (tabs !== null) {
    tabs.hidden = false;
    for (const { element } of panels) element.setAttribute('role', 'tabpanel');
    for (const [at, { element }] of panels.entries()) {
      element.setAttribute('aria-labelledby', tabs.children[at]?.id ?? '');
    }
    showPanel(lab, 0);
  }
  return panels;
}

function openPanel(element: HTMLElement, input: HTMLTextAreaElement): Panel[] {
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
  return [{ name, published, input, element, code, pieces: [...code.childNodes] }];
}

/** Shows one file and hides the others; with a single file there is nothing to do. */
export function showPanel(lab: HTMLElement, shown: number): void {
  const tabs = [...lab.querySelectorAll<HTMLElement>('[role=tab]')];
  if (tabs.length === 0) return;
  for (const [at, tab] of tabs.entries()) {
    tab.setAttribute('aria-selected', String(at === shown));
    tab.tabIndex = at === shown ? 0 : -1;
  }
  for (const [at, panel] of [...lab.querySelectorAll<HTMLElement>('.lab-file')].entries()) {
    panel.hidden = at !== shown;
  }
}

/** Moves along the tabs by the keys that tabs have; says whether the key was one. */
export function tabKey(lab: HTMLElement, key: string): boolean {
  const tabs = [...lab.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[key];
  if (at === -1 || to === undefined) return false;
  const next = (to + tabs.length) % tabs.length;
  showPanel(lab, next);
  tabs[next]?.focus();
  return true;
}

/** The files as they stand. */
export function currentFiles(panels: readonly Panel[]): Files {
  return Object.fromEntries(panels.map(({ name, input }) => [name, input.value]));
}

/** The files that differ from what was published. */
export function editedFiles(panels: readonly Panel[]): Files {
  return currentFiles(panels.filter(({ input, published }) => input.value !== published));
}

/** Puts a text into a file: into its input, its shown copy and its line numbers. */
export function setText(panel: Panel, text: string): void {
  const { element, input, code, published, pieces } = panel;
  if (input.value !== text) input.value = text;
  code.replaceChildren(...(text === published ? pieces : [text]));
  const numbers = element.querySelector('.lab-numbers');
  const lines = text.trimEnd().split('\n').length;
  const count = Array.from({ length: lines }, (_, at) => at + 1).join('\n');
  if (numbers !== null && numbers.textContent !== count) numbers.textContent = count;
}
