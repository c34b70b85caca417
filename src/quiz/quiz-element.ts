import { progressStore } from '../progress/local-store.browser.ts';
import { currentAttempt, quizStanding } from '../progress/standing.ts';
import { askedIn, begin, isWhole, nextOpen } from './attempt.ts';
import type { Asked, Attempt, Given, Revised } from './attempt.ts';
import { accept, move, part, parts, refuse, restore, status, valuesOf } from './form.browser.ts';
import { grade } from './kinds.ts';
import type { Keyed } from './kinds.ts';
import { fieldsOf, showMap, showQuestion } from './question.browser.ts';
import { showResult } from './result.browser.ts';

/** What the page says about the bank, beside the questions themselves. */
interface Data {
  readonly quiz: string;
  readonly passMark: number;
  readonly bank: readonly (Revised & Keyed)[];
}

const resultId = 'quiz-result';
const nowhere = 'practice';

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
    this.#data = JSON.parse(part(this, '[type="application/json"]').textContent) as Data;
    this.#end = new AbortController();
    const { signal } = this.#end;
    for (const type of ['submit', 'click', 'input']) this.addEventListener(type, this, { signal });
    for (const type of ['hashchange', 'pageshow']) window.addEventListener(type, this, { signal });
    signal.addEventListener(
      'abort',
      this.#store.subscribe(() => this.#render()),
    );
    for (const live of parts(this, '[data-live]')) live.hidden = false;
    for (const plain of parts(this, '[data-plain]')) plain.hidden = true;
    this.#go();
    if (location.hash) this.#focus();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }

  handleEvent(event: Event): void {
    if (event.type === 'hashchange') {
      this.#go();
      return this.#focus();
    }
    if (event.type === 'pageshow') {
      return (event as PageTransitionEvent).persisted ? this.#again() : undefined;
    }
    const target = event.target as HTMLElement;
    const form = target.closest('form');
    const button = target.closest<HTMLElement>('[data-start], [data-move]');
    if (event.type === 'click') this.#click(button, form);
    else if (form && event.type === 'input') this.#typed(form);
    else if (form) {
      event.preventDefault();
      this.#check(form);
    }
  }

  #click(button: HTMLElement | null, form: HTMLFormElement | null): void {
    if (button?.dataset['start']) this.#start(button.dataset['start'] === 'retry');
    else if (button && form && !this.#given()) move(form, button);
  }

  /** Before Check a reader may change everything, after it nothing: the form goes back to what was answered. */
  #typed(form: HTMLFormElement): void {
    const given = this.#given();
    if (given) restore(form, fieldsOf(given), true);
    else accept(form);
  }

  #check(form: HTMLFormElement): void {
    const question = this.#question(this.#shown);
    if (!question || this.#given()) return;
    const values = valuesOf(form);
    const confidence = values.get('confidence')?.[0] as Given['confidence'];
    values.delete('confidence');
    const { complete, points } = grade(question, values);
    if (!complete) return refuse(form, values);
    accept(form);
    const fields = { values: Object.fromEntries(values), ...(confidence ? { confidence } : {}) };
    void this.#answer(question.id, { rev: question.rev, points, ...fields }).then((kept) => {
      if (!kept) status(form).append(' This answer could not be saved in this browser.');
    });
  }

  async #answer(question: string, given: Given): Promise<boolean> {
    const at = Date.now();
    const { quiz } = this.#data;
    const { id: attempt, seed, questions, purpose } = this.#current();
    const inside = questions.includes(question);
    if (!inside) this.#practice = given;
    const told = {
      type: 'answer',
      quiz,
      attempt: inside ? attempt : nowhere,
      question,
      ...given,
      at,
    } as const;
    const begun = { type: 'attempt', quiz, attempt, seed, questions, purpose, at } as const;
    const saved = this.#store.change(...(this.#drawn && inside ? [begun] : []), told);
    this.#render();
    return (await saved).ok;
  }

  /** The attempt to go on with: the stored one, unless a newer one is drawn and no other tab began one meanwhile. */
  #current(): Attempt {
    const stored = this.#stored();
    if (this.#drawn?.after !== stored?.id) this.#drawn = undefined;
    if (!this.#drawn && stored) return stored;
    this.#drawn ??= { attempt: this.#begin(), after: undefined };
    return this.#drawn.attempt;
  }

  /** The newest stored attempt that still asks something: its questions may all have left the bank. */
  #stored(): Attempt | undefined {
    const { quiz, bank } = this.#data;
    const stored = currentAttempt(this.#store.now(), quiz);
    return stored && askedIn(stored, bank)[0] ? stored : undefined;
  }

  #begin(retry?: readonly string[]): Attempt {
    const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
    const answered = new Set(Object.keys(this.#store.now().questions));
    return begin(`${seed.toString(36)}${more}`, seed, this.#data.bank, answered, retry);
  }

  #start(retry: boolean): void {
    const attempt = this.#begin(retry ? this.#standing().wrong : undefined);
    this.#drawn = { attempt, after: this.#stored()?.id };
    history.pushState(null, '', `#${attempt.questions[0]}`);
    this.#go();
    this.#focus();
  }

  #standing() {
    const { quiz, bank, passMark } = this.#data;
    return quizStanding(this.#store.now(), { id: quiz, questions: bank }, passMark);
  }

  /** Opens what the address names, else the first open question, else the result. */
  #go(): void {
    const { id } = this.#current();
    const all = this.#all();
    this.#attempt = id;
    this.#shown = this.#named() ?? (isWhole(all) ? undefined : nextOpen(all));
    // An address without a question stays as it is, for readers copy it; its history entry remembers the question.
    if (!location.hash) history.replaceState({ attempt: id, question: this.#shown }, '');
    this.#practice = undefined;
    this.#visits += 1;
    this.#render();
  }

  /** The question that the address names, or that the history entry remembers of this attempt. */
  #named(): string | undefined {
    const state = history.state as { attempt?: string; question?: string } | null;
    if (location.hash) return this.#question(location.hash.slice(1))?.id;
    return state?.attempt === this.#attempt ? state.question : undefined;
  }

  /** A page that comes back from the browser's cache shows what is stored, not what was on the screen. */
  #again(): void {
    for (const form of parts(this, 'form')) delete form.dataset['attempt'];
    this.#go();
  }

  #focus(): void {
    const shown = part(this, `#${this.#shown ?? resultId}`);
    shown.focus({ preventScroll: true });
    shown.scrollIntoView();
  }

  #render(): void {
    const attempt = this.#current();
    if (attempt.id !== this.#attempt) return this.#go();
    const all = this.#all();
    const { passMark, bank } = this.#data;
    for (const section of parts(this, 'section')) {
      section.hidden = section.id !== (this.#shown ?? resultId);
    }
    const patterns = part<HTMLTemplateElement>(this, 'template').content;
    showMap(part(this, '.quiz-map ol'), part(patterns, 'li'), all, this.#shown);
    const question = this.#question(this.#shown);
    if (!question) {
      const standing = this.#standing();
      return showResult(part(this, `#${resultId}`), {
        attempt,
        all,
        standing,
        passMark,
        bank: bank.length,
      });
    }
    const form = part<HTMLFormElement>(this, `#${question.id} form`);
    const draw = all.some(({ id }) => id === question.id) ? attempt.id : `${this.#visits}`;
    const given = this.#given();
    showQuestion(form, { question, attempt, all, draw, given }, part(patterns, '.verdict'));
    const link = part<HTMLAnchorElement>(form, '[data-next]');
    const next = nextOpen(all, question.id);
    link.hidden = !given;
    link.href = `#${next ?? resultId}`;
    link.textContent = next ? 'Next question' : 'See the result';
  }

  #all(): Asked[] {
    return askedIn(this.#current(), this.#data.bank);
  }

  #question(id: string | undefined) {
    return this.#data.bank.find((question) => question.id === id);
  }

  /** The answer to the question on show, if it has one. */
  #given(): Given | undefined {
    const asked = this.#all().find(({ id }) => id === this.#shown);
    return asked ? asked.answer : this.#practice;
  }
}

if (!customElements.get('course-quiz')) customElements.define('course-quiz', QuizElement);
