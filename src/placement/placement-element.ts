import { day } from '../progress/day.ts';
import { LiveElement } from '../progress/live.browser.ts';
import type { Progress } from '../progress/progress.ts';
import { stateWords } from '../progress/state-words.ts';
import { answersOf, toKeep, type Said } from './answers.ts';
import { keepingOf, ticksOf, undoOf, type Kept } from './keeping.ts';
import type { ModelLevel } from './model.ts';
import { nextAction } from './next-action.ts';
import { isAnswer, type Answers } from './placement.ts';
import { profileOf, type Profile } from './profile.ts';
import { loadSaid, saveSaid } from './said.browser.ts';
import { showNext, showRows } from './show.browser.ts';
import { advice, held, noteOf, rest, summary } from './words.ts';

/** Placement: answers become a profile at once, and practice ticks when the reader says so. */
export class PlacementElement extends LiveElement {
  #levels: readonly ModelLevel[] = [];
  #said: Said = {};
  #kept: Kept | undefined;

  override connectedCallback(): void {
    const data = document.querySelector('script#placement-levels')?.textContent;
    this.#levels = JSON.parse(data ?? '[]') as ModelLevel[];
    this.#said = loadSaid(this.#ids);
    this.addEventListener('change', ({ target }) => this.#answer(target as HTMLInputElement));
    this.act('keep').onclick = () => void this.#keep();
    this.act('undo').onclick = () => void this.#undo();
    this.act('clear').onclick = () => this.#clear();
    super.connectedCallback();
  }

  protected override show({ practiced }: Progress): void {
    const now = Date.now();
    const answers = this.#answers(practiced, now);
    const profile = profileOf(this.#levels, answers);
    for (const input of this.querySelectorAll('input')) {
      input.checked = answers[input.name] === input.value;
    }
    for (const id of this.#ids) this.say(id, noteOf(practiced[id], answers[id], now));
    this.#tell(profile);
    showRows(this, profile, answers);
    showNext(this, nextAction(profile, this.#levels, answers, now));
  }

  #tell(profile: Profile): void {
    for (const row of profile.rows) {
      this.say(`${row.level}.held`, held(row));
      this.say(`${row.level}.rest`, rest(row));
      this.say(`${row.level}.advice`, advice(row, profile));
    }
    this.say('highest', String(profile.highest || '–'));
    this.say('gap', String(profile.gap?.level ?? '–'));
    this.say('summary', summary(profile));
  }

  get #ids(): string[] {
    return this.#levels.flatMap(({ items }) => items.map(({ id }) => id));
  }

  #answers(ticks: Progress['practiced'], now: number): Answers {
    return answersOf(this.#ids, this.#said, ticks, now);
  }

  #answer({ name, value }: HTMLInputElement): void {
    if (isAnswer(value)) this.#take({ ...this.#said, [name]: { answer: value, at: Date.now() } });
  }

  /** Takes these as what was said, and shows what follows. */
  #take(said: Said): void {
    this.#said = said;
    saveSaid(said);
    this.show(this.store.now());
  }

  async #keep(): Promise<void> {
    const at = Date.now();
    const { practiced } = this.store.now();
    const ids = toKeep(this.#answers(practiced, at), practiced, at);
    if (ids.length === 0) return this.say('did', 'There is no new Yes to keep.');
    this.#kept = keepingOf(ids, practiced, at);
    const { ok, state } = await this.store.change(...ticksOf(this.#kept));
    // From here on the tick speaks for the Yes, so that taking it back in the chapter is enough.
    this.#take(Object.fromEntries(Object.entries(this.#said).filter(([id]) => !ids.includes(id))));
    const what = ids.length === 1 ? '1 practice tick' : `${ids.length} practice ticks`;
    this.say('did', ok ? `Kept: ${what}, dated ${day(at)}.` : stateWords[state][1]);
    this.act('undo').hidden = false;
  }

  async #undo(): Promise<void> {
    if (!this.#kept) return;
    const { before } = this.#kept;
    await this.store.change(...undoOf(this.#kept, this.store.now().practiced));
    this.#kept = undefined;
    const yes = { answer: 'yes', at: Date.now() } as const;
    this.#take({
      ...Object.fromEntries(Object.keys(before).map((id) => [id, yes])),
      ...this.#said,
    });
    this.say('did', 'Your progress is as it was before. The answers are still here.');
    this.act('keep').focus();
    this.act('undo').hidden = true;
  }

  #clear(): void {
    this.#take({});
    this.say('did', 'Cleared here. Kept ticks stay, a Yes for 14 days; untick one in its chapter.');
  }
}

customElements.define('course-placement', PlacementElement);
