import { isWhole, nextOpen } from './attempt.ts';
import type { Asked, Given } from './attempt.ts';
import { accept, move, part, parts, refuse, restore, status, valuesOf } from './form.browser.ts';
import { grade } from './kinds.ts';
import { fieldsOf, showMap, showQuestion } from './question.browser.ts';
import { showResult } from './result.browser.ts';
import { Sitting } from './sitting.browser.ts';
import type { QuizData } from './sitting.browser.ts';

const resultId = 'quiz-result';

/**
 * `<course-quiz>`: turns the list of all questions into an attempt, one question at a time. The address names the
 * question (`#<id>`), so that links and the back button work; everything that matters is in progress.
 */
export class QuizElement extends HTMLElement {
  #sitting!: Sitting;
  #end!: AbortController;
  /** Id of the attempt and of the question on show; no question: the result. */
  #attempt = '';
  #shown: string | undefined;
  /** The answer to a question outside the attempt, until the reader goes on. */
  #practice: Given | undefined;
  #visits = 0;

  connectedCallback(): void {
    const data = part(this, '[type="application/json"]').textContent;
    this.#sitting = new Sitting(JSON.parse(data) as QuizData);
    this.#end = new AbortController();
    const { signal } = this.#end;
    for (const type of ['submit', 'click', 'input']) this.addEventListener(type, this, { signal });
    for (const type of ['hashchange', 'pageshow']) window.addEventListener(type, this, { signal });
    signal.addEventListener(
      'abort',
      this.#sitting.watch(() => this.#render()),
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
    if (event.type === 'click') this.#click(target.closest('button'), form);
    else if (form && event.type === 'input') this.#typed(form);
    else if (form) {
      event.preventDefault();
      this.#check(form);
    }
  }

  #click(button: HTMLElement | null, form: HTMLFormElement | null): void {
    const drawn = button?.dataset['draw'];
    if (drawn) this.#start(drawn === 'retry');
    else if (button?.dataset['move'] && form && !this.#given()) move(form, button);
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
    const { id, rev } = question;
    const fields = { values: Object.fromEntries(values), ...(confidence ? { confidence } : {}) };
    this.#answer(form, id, { rev, points, ...fields });
  }

  /**
   * The button is gone once it has done its work, so the focus goes to what it brought: read out once, the way on is
   * next, and Enter held down does no harm there. A pointer's reader is looking at the options: nothing scrolls then.
   */
  #answer(form: HTMLFormElement, id: string, given: Given): void {
    const preventScroll = !form.querySelector(':focus-visible');
    this.#practice = given;
    this.#sitting.answer(id, given);
    this.#render();
    status(form).focus({ preventScroll });
  }

  #start(retry: boolean): void {
    history.pushState(null, '', `#${this.#sitting.draw(retry).questions[0]}`);
    this.#go();
    this.#focus();
  }

  /** Opens what the address names, else the first open question, else the newest result. */
  #go(): void {
    const all = this.#sitting.asked();
    this.#attempt = this.#sitting.attempt().id;
    const ended = location.hash === `#${resultId}` && this.#sitting.finished();
    this.#shown = this.#named() ?? (ended || isWhole(all) ? undefined : nextOpen(all));
    // An address without a question stays as it is, for readers copy it; its history entry remembers the question.
    if (!location.hash) {
      history.replaceState({ attempt: this.#attempt, question: this.#shown }, '');
    }
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
    const attempt = this.#sitting.attempt();
    if (attempt.id !== this.#attempt) return this.#go();
    const all = this.#sitting.asked();
    for (const section of parts(this, 'section')) {
      section.hidden = section.id !== (this.#shown ?? resultId);
    }
    const patterns = part<HTMLTemplateElement>(this, 'template').content;
    const question = this.#question(this.#shown);
    showMap(part(this, '.quiz-map ol'), part(patterns, 'li'), all, this.#shown);
    const ended = this.#sitting.finished();
    const open = nextOpen(all);
    // The result of one attempt beside the map of the next would mislead.
    part(this, '.quiz-map').hidden = !question && open !== undefined;
    part(this, '[data-back]').hidden = !ended || !question;
    this.#offer(open, all);
    if (!question) {
      return showResult(part(this, `#${resultId}`), this.#sitting, ended ?? attempt, open);
    }
    const form = part<HTMLFormElement>(this, `#${question.id} form`);
    const draw = all.some(({ id }) => id === question.id) ? attempt.id : `${this.#visits}`;
    const shown = { question, attempt, all, draw, given: this.#given() };
    showQuestion(form, shown, part(patterns, '.verdict'), resultId);
  }

  /** Beside a question outside the attempt the attempt's own would look lost: instead there is the way into it. */
  #offer(open: string | undefined, all: readonly Asked[]): void {
    const outside = this.#shown !== undefined && !all.some(({ id }) => id === this.#shown);
    const start = part<HTMLAnchorElement>(this, '[data-start]');
    part(this, '.quiz-map ol').hidden = outside;
    start.hidden = !outside || open === undefined;
    start.href = `#${open}`;
    start.textContent = all.some(({ answer }) => answer) ? 'Go on with the quiz' : 'Start the quiz';
  }

  #question(id: string | undefined) {
    return this.#sitting.data.bank.find((question) => question.id === id);
  }

  /** The answer to the question on show, if it has one. */
  #given(): Given | undefined {
    const asked = this.#sitting.asked().find(({ id }) => id === this.#shown);
    return asked ? asked.answer : this.#practice;
  }
}

customElements.define('course-quiz', QuizElement);
