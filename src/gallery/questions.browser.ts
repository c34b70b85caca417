import type { Given } from '../quiz/attempt.ts';
import { refuse, restore } from '../quiz/form.browser.ts';
import { grade, type Keyed } from '../quiz/kinds.ts';
import { showQuestion } from '../quiz/question.browser.ts';
import type { Answers } from './answers.ts';

type State = 'open' | 'chosen' | 'empty' | 'right' | 'wrong' | 'part';
type Specimen = Keyed & {
  readonly rev: number;
  readonly objective: string;
  readonly state: State;
  readonly answers: Answers;
};

/** Brings every specimen into its state, by the functions that the quiz calls. */
export function showQuestions(): void {
  const text = document.getElementById('gallery-answers')?.textContent ?? '{}';
  const data = JSON.parse(text) as Record<string, Specimen>;
  for (const [id, specimen] of Object.entries(data)) {
    const form = document.getElementById(id)?.querySelector('form');
    if (form) show(form, id, specimen, Object.keys(data));
  }
}

function show(form: HTMLFormElement, id: string, specimen: Specimen, ids: readonly string[]): void {
  const { state, answers } = specimen;
  for (const live of form.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;
  for (const plain of form.querySelectorAll<HTMLElement>('details, [data-plain]'))
    plain.hidden = true;
  const given =
    state === 'right' || state === 'wrong' || state === 'part' ? answer(specimen) : undefined;
  const attempt = {
    id: 'gallery',
    seed: 1,
    purpose: 'whole',
    questions: [id],
    answers: {},
  } as const;
  const question = { ...specimen, id };
  const pattern =
    document.querySelector<HTMLTemplateElement>('#gallery-verdict')?.content.firstElementChild;
  if (!pattern) return;
  const all = ids.map((one) => (given && one === id ? { id, answer: given } : { id: one }));
  const end = { id: 'quiz-result', text: 'See the result' };
  showQuestion(form, { question, attempt, all, draw: 'gallery', given, end }, pattern);
  if (state === 'chosen') restore(form, answers.right, false);
  if (state === 'empty') refuse(form, new Map());
}

function answer({ state, answers, ...keyed }: Specimen): Given {
  const values =
    (state === 'wrong' ? answers.wrong : state === 'part' ? answers.part : answers.right) ?? {};
  const { points } = grade(keyed, new Map(Object.entries(values)));
  return { rev: keyed.rev, points, values, confidence: state === 'wrong' ? 'sure' : 'think' };
}
