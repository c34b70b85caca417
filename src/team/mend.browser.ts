import { find, remove, type Board } from './board.ts';
import { byName, cleanName, shownName } from './names.ts';
import { rename, separate } from './rename.ts';
import { act, say } from './show.browser.ts';

/** What a change to the board needs: the board as it is, and how to take another, with what is said of it. */
export interface Holder {
  readonly board: () => Board;
  readonly take: (board: Board, said: string) => void;
}

/** Renames, tells apart and removes people. */
export class Mend {
  readonly #fold: HTMLDetailsElement;
  readonly #form: HTMLFormElement;
  readonly #holder: Holder;

  constructor(fold: HTMLDetailsElement, holder: Holder) {
    const form = fold.querySelector('form') as HTMLFormElement;
    [this.#fold, this.#form, this.#holder] = [fold, form, holder];
    fold.ontoggle = () => this.show();
    this.#who.onchange = () => this.#tell();
    form.onsubmit = (event) => {
      event.preventDefault();
      this.#rename();
    };
    act(this.#form, 'separate').onclick = () => this.#separate();
    act(this.#form, 'remove').onclick = () =>
      this.#take(remove(holder.board(), this.#who.value), `Removed. Snapshots keep who was there.`);
  }

  /** Lists the people where the fold is open; whoever was chosen stays chosen. */
  show(): void {
    if (!this.#fold.open) return;
    const { value } = this.#who;
    const names = this.#holder
      .board()
      .members.map(({ name }) => name)
      .sort(byName);
    this.#who.replaceChildren(...names.map((name) => new Option(shownName(name), name)));
    if (names.includes(value)) this.#who.value = value;
    this.#tell();
  }

  get #who(): HTMLSelectElement {
    return this.#form.querySelector('select') as HTMLSelectElement;
  }

  get #name(): HTMLInputElement {
    return this.#form.querySelector('input') as HTMLInputElement;
  }

  #tell(): void {
    const earlier = find(this.#holder.board(), this.#who.value)?.earlier ?? [];
    const days = earlier
      .slice(0, 6)
      .map(({ day }) => day)
      .join(', ');
    say(
      this.#form,
      'who',
      earlier.length > 0
        ? `Earlier days of this name: ${days}.`
        : 'There is no earlier day of this name.',
    );
    act(this.#form, 'separate').disabled = earlier.length === 0;
  }

  #rename(): void {
    const to = cleanName(this.#name.value);
    if (!to) return this.#refuse('Type the new name first.');
    const [from, before] = [this.#who.value, this.#holder.board()];
    const joined = find(before, to) && to.toLowerCase() !== from.toLowerCase();
    this.#take(
      rename(before, from, to),
      joined
        ? `Both names are one person now: the newer day is shown, the other kept.`
        : 'Renamed.',
    );
    const now = find(this.#holder.board(), to);
    if (now) this.#who.value = now.name;
    this.#name.value = '';
    this.#tell();
  }

  #separate(): void {
    const before = this.#holder.board();
    const after = separate(before, this.#who.value);
    const other = after.members.find(({ name }) => !find(before, name));
    this.#take(
      after,
      other ? `The earlier days are now “${shownName(other.name)}”. Rename both as you like.` : '',
    );
  }

  #take(board: Board, said: string): void {
    this.#holder.take(board, said);
    say(this.#form, 'mended', said);
  }

  #refuse(why: string): void {
    say(this.#form, 'mended', why);
    this.#name.focus();
  }
}
