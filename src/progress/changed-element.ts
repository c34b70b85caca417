import { readPast } from '../course/past.ts';
import { resultsOf } from './attempts.ts';
import { day } from './day.ts';
import { LiveElement } from './live.browser.ts';
import { passes } from './marks.ts';
import type { Progress } from './progress.ts';
import { changedSince, readRevisions, type Since } from './since.ts';

/** Shows what changed in a chapter since the reader passed its quiz; hidden while nothing has. */
export class ChangedElement extends LiveElement {
  override connectedCallback(): void {
    this.onclick = ({ target }) => this.#click(target as HTMLElement);
    super.connectedCallback();
  }

  protected override show(progress: Progress): void {
    const groups = [...this.querySelectorAll<HTMLElement>('[data-news]')];
    const some = groups.filter((group) => this.#group(group, progress)).length > 0;
    // What was here a moment ago is not taken away with the reader's focus in it.
    this.hidden = !some && !this.contains(document.activeElement);
    (this.querySelector('[data-none]') as HTMLElement).hidden = some;
  }

  /** Shows what of one chapter is new; says whether anything is. */
  #group(group: HTMLElement, progress: Progress): boolean {
    const { news = '', was } = group.dataset;
    const results = resultsOf(progress, news, readPast(was));
    const pass = results.find(({ score }) => passes(score, Number(this.dataset['pass'])));
    const since = changedSince(progress, pass && day(pass.at), ...held(group));
    const some = since.questions.length + since.reading.length > 0;
    group.hidden = !some;
    (group.querySelector('[data-passed]') as HTMLElement).textContent = pass ? day(pass.at) : '';
    this.#rows(group, since);
    return some;
  }

  #rows(group: HTMLElement, { questions, reading }: Since): void {
    for (const row of group.querySelectorAll('li')) {
      const { question = '', change = '' } = row.dataset;
      row.hidden = !questions.includes(question) && !reading.includes(change);
    }
    const answer = group.querySelector('[data-answer]') as HTMLElement;
    answer.hidden = questions.length === 0;
    const draw = answer.querySelector<HTMLElement>('[data-draw]');
    if (draw) draw.dataset['questions'] = questions.join(' ');
  }

  #click(target: HTMLElement): void {
    const section = target.dataset['seen'];
    if (!section) return;
    this.querySelector<HTMLElement>('#changed')?.focus();
    void this.store.change({ type: 'read', section, at: Date.now() });
  }
}

/** All that could be new in a chapter: its revised questions, and what is required reading. */
function held(group: HTMLElement) {
  const rows = [...group.querySelectorAll('li')].map(({ dataset }) => dataset);
  return [
    rows.flatMap(({ question: id, revisions }) =>
      id ? { id, revisions: readRevisions(revisions) } : [],
    ),
    rows.flatMap(({ change: id, date = '' }) => (id ? { id, date } : [])),
  ] as const;
}

customElements.define('course-changed', ChangedElement);
