import { progressStore } from '../progress/local-store.browser.ts';
import { currentAttempt, quizStanding } from '../progress/standing.ts';
import { askedIn, begin, isWhole, nextOpen } from './attempt.ts';
import type { Asked, Attempt, Given, Revised } from './attempt.ts';
import { seedOf, shuffled } from './draw.ts';
import { explain, unexplain } from './feedback.browser.ts';
import { accept, arrange, move, refuse, restore, status, valuesOf } from './form.browser.ts';
import { grade } from './kinds.ts';
import type { Keyed } from './kinds.ts';
import { showResult } from './result.browser.ts';

type BankQuestion = Revised & Keyed;

interface Data {
  readonly quiz: string;
  readonly passMark: number;
  readonly bank: readonly BankQuestion[];
}

const resultId = 'quiz-result';

/**
 * `<course-quiz>`: turns the list of all questions into an attempt, one question at a time. The address names the
 * question (`#<id>`), so that links and the back button work; everything that matters is in progress.
 */
export class QuizElement extends HTMLElement {
  #data: Data = { quiz: '', passMark: 1, bank: [] };
  readonly #store = progressStore();
  #end = new AbortController();
  /** An attempt that is drawn but not stored, for nothing of it is answered; and the stored one it follows. */
  #drawn: { attempt: Attempt; after: string | undefined } | undefined;
  /** Id of the attempt and of the question on show; no question: the result. */
  #attempt = '';
  #shown: string | undefined;
  /** The answer to a question outside the attempt, until the reader goes on. */
  #practice: Given | undefined;
  #visits = 0;

  connectedCallback(): void {
    this.#data = JSON.parse(
      this.querySelector('[type="application/json"]')?.textContent ?? '{}',
    ) as Data;
    this.#end = new AbortController();
    const { signal } = this.#end;
    this.addEventListener('submit', this, { signal });
    this.addEventListener('click', this, { signal });
    this.addEventListener('input', this, { signal });
    window.addEventListener('hashchange', this, { signal });
    window.addEventListener('pageshow', this, { signal });
    signal.addEventListener(
      'abort',
      this.#store.subscribe(() => this.#render()),
    );
    for (const live of this.querySelectorAll<HTMLElement>(
      '.quiz-live, .quiz-map, .sure, .question-act, .nudge',
    )) {
      live.hidden = false;
    }
    for (const plain of this.querySelectorAll<HTMLElement>('.quiz-plain, .answer'))
      plain.hidden = true;
    this.#go();
    if (location.hash !== '') this.#focus();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    const form = target.closest?.('form');
    if (event.type === 'hashchange') {
      this.#go();
      this.#focus();
    } else if (event.type === 'pageshow') {
      if ((event as PageTransitionEvent).persisted) this.#again();
    } else if (event.type === 'submit' && form) {
      event.preventDefault();
      this.#check(form);
    } else if (event.type === 'click') this.#click(target);
    else if (form) this.#typed(form);
  }

  #click(target: HTMLElement): void {
    const button = target.closest<HTMLElement>('button');
    const start = button?.dataset['start'];
    if (start) this.#start(start === 'retry');
    else if (button?.dataset['move'] && !this.#given(button.closest('form'))) move(button);
  }

  /** Before Check a reader may change everything, after it nothing: the form goes back to what was answered. */
  #typed(form: HTMLFormElement): void {
    const given = this.#given(form);
    if (given) restore(form, fieldsOf(given), true);
    else accept(form);
  }

  #check(form: HTMLFormElement): void {
    const question = this.#question(this.#shown);
    if (!question || this.#given(form)) return;
    const values = valuesOf(form);
    const [confidence] = values.get('confidence') ?? [];
    values.delete('confidence');
    const { complete, points } = grade(question, values);
    if (!complete) return refuse(form, values);
    accept(form);
    this.#answer(question, {
      rev: question.rev,
      points,
      values: Object.fromEntries(values),
      ...(isConfidence(confidence) ? { confidence } : {}),
    });
  }

  #answer({ id }: BankQuestion, given: Given): void {
    const at = Date.now();
    const attempt = this.#current();
    const { quiz } = this.#data;
    const inside = attempt.questions.includes(id);
    if (!inside) this.#practice = given;
    const { seed, questions, purpose } = attempt;
    const head = {
      type: 'attempt',
      quiz,
      attempt: attempt.id,
      seed,
      questions,
      purpose,
      at,
    } as const;
    const name = inside ? attempt.id : newAttempt().id;
    const answer = { type: 'answer', quiz, attempt: name, question: id, ...given, at } as const;
    const saved = this.#store.change(...(this.#drawn && inside ? [head, answer] : [answer]));
    this.#render();
    void saved.then(({ ok }) => ok || this.#unsaved(id));
  }

  #unsaved(id: string): void {
    const form = this.#form(id);
    if (form) status(form).append(' This answer could not be saved in this browser.');
  }

  /** The attempt to go on with: the stored one, unless a newer one is drawn and no other tab began one meanwhile. */
  #current(): Attempt {
    const stored = currentAttempt(this.#store.now(), this.#data.quiz);
    if (this.#drawn && this.#drawn.after !== stored?.id) this.#drawn = undefined;
    if (!this.#drawn && stored) return stored;
    this.#drawn ??= { attempt: this.#begin(), after: stored?.id };
    return this.#drawn.attempt;
  }

  #begin(retry?: readonly string[]): Attempt {
    const { id, seed } = newAttempt();
    const answered = new Set(Object.keys(this.#store.now().questions));
    return begin(id, seed, this.#data.bank, { answered, ...(retry ? { retry } : {}) });
  }

  #start(retry: boolean): void {
    const wrong = retry ? this.#standing().wrong : undefined;
    const after = currentAttempt(this.#store.now(), this.#data.quiz)?.id;
    this.#drawn = { attempt: this.#begin(wrong), after };
    history.pushState(null, '', `#${this.#drawn.attempt.questions[0] ?? ''}`);
    this.#go();
    this.#focus();
  }

  #standing() {
    const { quiz, bank, passMark } = this.#data;
    return quizStanding(this.#store.now(), { id: quiz, questions: bank }, passMark);
  }

  /** Opens what the address names, else the first open question, else the result. */
  #go(): void {
    const attempt = this.#current();
    const all = askedIn(attempt, this.#data.bank);
    this.#attempt = attempt.id;
    this.#shown = this.#named(all);
    if (!this.#shown && !isWhole(all)) this.#shown = nextOpen(all);
    // An address without a question stays as it is, for readers copy it; its history entry remembers the question.
    if (location.hash === '') history.replaceState({ question: this.#shown }, '');
    this.#practice = undefined;
    this.#visits += 1;
    this.#render();
  }

  /** The question that the address names, or else the history entry, if the attempt asks it. */
  #named(all: readonly Asked[]): string | undefined {
    if (location.hash !== '') return this.#question(location.hash.slice(1))?.id;
    const state = history.state as { question?: string } | null;
    return all.find(({ id }) => id === state?.question)?.id;
  }

  /** A page that comes back from the browser's cache shows what is stored, not what was on the screen. */
  #again(): void {
    for (const form of this.querySelectorAll('form')) delete form.dataset['attempt'];
    this.#go();
  }

  #focus(): void {
    const shown = document.getElementById(this.#shown ?? resultId);
    shown?.focus({ preventScroll: true });
    shown?.scrollIntoView();
  }

  #render(): void {
    const attempt = this.#current();
    if (attempt.id !== this.#attempt) return this.#go();
    const all = askedIn(attempt, this.#data.bank);
    for (const section of this.querySelectorAll<HTMLElement>('.question, .quiz-result')) {
      section.hidden = section.id !== (this.#shown ?? resultId);
    }
    this.#map(all);
    const question = this.#question(this.#shown);
    if (question) return this.#paint(question, attempt, all);
    const { passMark, bank } = this.#data;
    const result = this.querySelector<HTMLElement>(`#${resultId}`);
    const standing = this.#standing();
    if (result) showResult(result, { attempt, all, standing, passMark, bank: bank.length });
  }

  #paint(question: BankQuestion, attempt: Attempt, all: readonly Asked[]): void {
    const form = this.#form(question.id);
    if (!form) return;
    const at = all.findIndex(({ id }) => id === question.id);
    const draw = at < 0 ? `practice-${this.#visits}` : attempt.id;
    if (form.dataset['attempt'] !== draw) prepare(form, question, attempt.seed);
    form.dataset['attempt'] = draw;
    const heading = form.querySelector('h2');
    if (heading)
      heading.textContent = at < 0 ? 'Practice, outside the attempt' : place(attempt, at, all);
    olderNote(form, all[at]?.older);
    const given = this.#given(form);
    if (given && form.dataset['state'] !== 'checked') this.#checked(form, question, given);
    this.#next(form, all, question.id);
  }

  #checked(form: HTMLFormElement, question: BankQuestion, given: Given): void {
    setState(form, 'checked');
    restore(form, fieldsOf(given), true);
    const [pattern] = this.#patterns();
    const values = new Map(Object.entries(given.values));
    if (pattern) explain(form, grade(question, values), given, pattern);
  }

  #next(form: HTMLFormElement, all: readonly Asked[], id: string): void {
    const link = form.querySelector<HTMLAnchorElement>('[data-next]');
    const next = nextOpen(all, id);
    if (!link) return;
    link.hidden = form.dataset['state'] !== 'checked';
    link.href = `#${next ?? resultId}`;
    link.textContent = next ? 'Next question' : 'See the result';
  }

  #map(all: readonly Asked[]): void {
    const [, pattern] = this.#patterns();
    const items = all.map(({ id, answer }, at) => {
      const item = pattern?.cloneNode(true) as HTMLElement;
      const link = item.querySelector('a');
      const state = !answer
        ? 'open'
        : answer.points === 1
          ? 'right'
          : answer.points > 0
            ? 'part'
            : 'wrong';
      link?.setAttribute('href', `#${id}`);
      link?.setAttribute('aria-label', `Question ${at + 1}, ${stateWords[state]}`);
      if (id === this.#shown) link?.setAttribute('aria-current', 'true');
      link?.append(String(at + 1));
      item.dataset['state'] = state;
      return item;
    });
    this.querySelector('.quiz-map ol')?.replaceChildren(...items);
  }

  #patterns(): Element[] {
    return [...(this.querySelector('template')?.content.children ?? [])];
  }

  #question(id: string | undefined): BankQuestion | undefined {
    return this.#data.bank.find((question) => question.id === id);
  }

  #form(id: string): HTMLFormElement | null {
    return document.getElementById(id)?.querySelector('form') ?? null;
  }

  /** The answer that a form shows, if its question is answered. */
  #given(form: HTMLFormElement | null): Given | undefined {
    const id = form?.parentElement?.id;
    const asked = askedIn(this.#current(), this.#data.bank).find((one) => one.id === id);
    return asked ? asked.answer : this.#practice;
  }
}

const stateWords = {
  open: 'not answered',
  right: 'answered right',
  part: 'answered partly right',
  wrong: 'answered wrong',
} as const;

function isConfidence(text: string | undefined): text is NonNullable<Given['confidence']> {
  return text === 'sure' || text === 'think' || text === 'guess';
}

function fieldsOf({ values, confidence }: Given): Record<string, readonly string[]> {
  return { ...values, confidence: confidence ? [confidence] : [] };
}

function newAttempt(): { id: string; seed: number } {
  const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return { id: `${seed.toString(36)}${more.toString(36)}`, seed };
}

function place({ purpose }: Attempt, at: number, all: readonly Asked[]): string {
  return `${purpose === 'retry' ? 'Retry, question' : 'Question'} ${at + 1} of ${all.length}`;
}

/** Empties a form for an attempt and brings its options into the attempt's order. */
function prepare(form: HTMLFormElement, { kind, key, id }: BankQuestion, seed: number): void {
  unexplain(form);
  setState(form, 'open');
  restore(form, kind === 'order' ? { order: key.items } : {}, false);
  if ('options' in key) arrange(form, shuffled(key.options, seedOf(id, seed)));
}

/** The button stays where it is and keeps the focus: a second press does nothing, and says so. */
function setState(form: HTMLFormElement, state: 'open' | 'checked'): void {
  form.dataset['state'] = state;
  const button = form.querySelector('.question-act button');
  if (!button) return;
  button.textContent = state === 'open' ? 'Check' : 'Checked';
  if (state === 'open') button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}

function olderNote(form: HTMLFormElement, older: Given | undefined): void {
  const note = form.querySelector<HTMLElement>('.older');
  if (!note) return;
  note.hidden = !older;
  const words = Object.values(older?.values ?? {})
    .flat()
    .map((value) => said(form, value));
  note.textContent = `This question has changed since you answered it (revision ${older?.rev ?? 0}). Your older answer, which does not count any more: ${words.join('; ')}.`;
}

/** The words of an option, where it still exists. */
function said(form: HTMLFormElement, value: string): string {
  const option = [...form.querySelectorAll<HTMLElement>('[data-option]')].find(
    (one) => one.dataset['option'] === value,
  );
  return option?.querySelector('label, [data-name]')?.textContent?.trim() ?? value;
}

if (!customElements.get('course-quiz')) customElements.define('course-quiz', QuizElement);
