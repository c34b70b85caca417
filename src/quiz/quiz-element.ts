import { isBegun, isWhole, nextOpen } from './attempt.ts';
import type { Given } from './attempt.ts';
import { accept, move, part, parts, refuse, restore, status, valuesOf } from './form.browser.ts';
import { grade } from './kinds.ts';
import { openingId, openingPlace } from './opening-place.browser.ts';
import { fieldsOf } from './question.browser.ts';
import { givenOf, questionOf, render, resultId } from './render.browser.ts';
import type { View } from './render.browser.ts';
import { Sitting } from './sitting.browser.ts';
import type { QuizData } from './sitting.browser.ts';

/**
 * `<course-quiz>`: turns the list of all questions into an attempt, one question at a time. The address names the
 * question (`#<id>`), so that links and the back button work; everything that matters is in progress.
 */
export class QuizElement extends HTMLElement {
  #sitting!: Sitting;
  #place!: View['place'];
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
    this.#place = openingPlace(this, this.#sitting, () => this.#fetched());
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
    if (drawn) this.#start(drawn === 'retry' ? this.#retried(button) : undefined);
    else if (button?.dataset['move'] && form && !givenOf(this.#view())) move(form, button);
  }

  /** Before Check a reader may change everything, after it nothing: the form goes back to what was answered. */
  #typed(form: HTMLFormElement): void {
    const given = givenOf(this.#view());
    if (given) restore(form, fieldsOf(given), true);
    else accept(form);
  }

  #check(form: HTMLFormElement): void {
    const question = questionOf(this.#view());
    if (!question || givenOf(this.#view())) return;
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
    this.#sitting.answer(id, given, this.#place.asking(id)?.attempt);
    this.#render();
    status(form).focus({ preventScroll });
    this.#keep();
  }

  /** The click that finishes a passed level may ask the browser to keep what is stored. The rest decides itself. */
  #keep(): void {
    if (!this.closest('[data-level]') || !isWhole(this.#sitting.asked())) return;
    if (!this.#sitting.standing().passed) return;
    import('../progress/keeping/persist.browser.ts')
      .then(({ askToKeep }) => askToKeep())
      .catch(() => undefined);
  }

  /** A retry asks the questions that its button names, else the wrong ones. */
  #retried({ dataset }: HTMLElement): readonly string[] {
    return dataset['questions']?.split(' ') ?? this.#sitting.standing().wrong;
  }

  #start(retry?: readonly string[]): void {
    const { questions } = this.#sitting.draw(retry);
    history.pushState(null, '', `#${this.#place.start() ?? questions[0]}`);
    this.#go();
    this.#focus();
  }

  /** Opens what the address names, else the first open question, else the newest result. */
  #go(): void {
    this.#attempt = this.#sitting.attempt().id;
    const ended = location.hash === `#${resultId}` && this.#sitting.finished();
    this.#shown = this.#named() ?? (ended ? undefined : this.#first());
    // An address without a question stays as it is, for readers copy it; its history entry remembers the question.
    if (!location.hash && this.#shown !== openingId) {
      history.replaceState({ attempt: this.#attempt, question: this.#shown }, '');
    }
    this.#practice = undefined;
    this.#visits += 1;
    this.#render();
  }

  /** Where an attempt goes on: in its opening while nothing else is answered, then at its own open questions. */
  #first(): string | undefined {
    const all = this.#sitting.asked();
    if (isWhole(all)) return undefined;
    return (isBegun(all) ? undefined : this.#place.start()) ?? nextOpen(all);
  }

  /** The question that the address names, or that the history entry remembers of this attempt. */
  #named(): string | undefined {
    const state = history.state as { attempt?: string; question?: string } | null;
    const kept = state?.attempt === this.#attempt ? state.question : undefined;
    const id = location.hash ? location.hash.slice(1) : kept;
    return questionOf({ ...this.#view(), shown: id })?.id ?? this.#place.holds(id);
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
    if (this.#sitting.attempt().id !== this.#attempt) return this.#go();
    render(this, this.#view(), this.#first());
  }

  /** What is fetched for the opening changes nothing for a reader who is at another question by then. */
  #fetched(): void {
    if (!this.isConnected) return;
    const here = part(this, `#${openingId}`).contains(document.activeElement);
    if (questionOf(this.#view())) return this.#render();
    this.#go();
    // Without the two their place is gone, and the focus would be lost with it.
    if (here && part(this, `#${openingId}`).hidden) this.#focus();
  }

  #view(): View {
    const [sitting, place, shown] = [this.#sitting, this.#place, this.#shown];
    return { sitting, place, shown, practice: this.#practice, visit: `${this.#visits}` };
  }
}

customElements.define('course-quiz', QuizElement);
