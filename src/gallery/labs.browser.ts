import { draw } from '../labs/draw.browser.ts';
import { el } from '../labs/element-view.ts';
import type { LabElement } from '../labs/lab-element.ts';
import { transcriptView } from '../labs/view.ts';
import { type LabState, labStates } from './lab-states.ts';

/** Lets every specimen run the lab that it is a copy of; to be called before the elements are defined. */
export function nameLabs(): void {
  for (const { lab, of } of specimens()) {
    const plan = lab.dataset['plan'] ?? '';
    lab.dataset['plan'] = plan.replaceAll(lab.id, of);
  }
}

/** Brings every specimen into its state. */
export function showLabs(): void {
  for (const { lab, state } of specimens()) {
    const looks = labStates[state];
    if (looks) show(lab, state === 'solved' ? 'done' : state, looks);
  }
}

function specimens() {
  return [...document.querySelectorAll<HTMLElement>('[data-lab-specimen]')].flatMap((part) => {
    const lab = part.querySelector<LabElement>('course-lab');
    const { labSpecimen: state = '', of = '' } = part.dataset;
    return lab ? [{ lab, state, of }] : [];
  });
}

function show(lab: LabElement, state: string, looks: LabState): void {
  const { words, edited = false, transcript, solved } = looks;
  if (edited) edit(lab);
  if (state !== 'idle' && state !== 'edited') lab.dataset['state'] = state;
  if (words !== '') lab.say(words);
  if (transcript) draw(lab.find('.lab-output'), transcriptView(transcript));
  if (solved !== undefined) judge(lab, solved);
}

/** As a reader would: what an edit says and allows follows from it. */
function edit(lab: LabElement): void {
  const input = lab.panels[0]?.input;
  if (!input) return;
  input.value = `// edited\n${input.value}`;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function judge(lab: LabElement, met: boolean): void {
  const goals = lab.find('.lab-goals');
  const words = met ? 'Met: total is 7.' : 'Not met: total is 6, asked for 7.';
  draw(goals, [
    el(
      'li',
      met ? { 'data-mark': 'passed', 'data-on': '' } : { 'data-mark': 'wrong', 'data-on': '' },
      words,
    ),
  ]);
  goals.hidden = false;
}
