import { day } from '../progress/day.ts';
import { emptyBoard, isBlank, type Board } from './board.ts';
import type { BoardView } from './board-view.browser.ts';
import { Kept } from './kept.browser.ts';
import type { QueueInputs } from './queue-inputs.ts';
import { explainBoard } from './refused.ts';
import { act, say } from './show.browser.ts';

/** What the page holds: the board, the one before it, and whether this device keeps it. */
export class Holding {
  readonly #host: HTMLElement;
  readonly #view: BoardView;
  readonly #kept = new Kept();
  #board: Board = emptyBoard;
  #before: Board | undefined;

  constructor(host: HTMLElement, view: BoardView) {
    [this.#host, this.#view] = [host, view];
    view.mend({ board: () => this.#board, take: (board, said) => this.set(board, said) });
  }

  get board(): Board {
    return this.#board;
  }

  get today(): string {
    return day(Date.now());
  }

  /** Says it at the place of this name. */
  say(place: string, text: string): void {
    say(this.#host, place, text);
  }

  /** Takes another board; what was before can be brought back. */
  set(board: Board, said: string, place = 'kept'): void {
    if (board !== this.#board) this.#before = this.#board;
    this.#put(board);
    if (this.#kept.on) this.keep();
    this.say(place, said);
  }

  /** Takes the queue's numbers, which are shown already. */
  takeQueue(inputs: QueueInputs | undefined): void {
    const { queue: _, ...rest } = this.#board;
    this.#board = inputs ? { ...rest, queue: inputs } : rest;
    this.#view.head(this.#board);
    if (this.#kept.on) this.keep();
  }

  undo(): void {
    if (!this.#before) return;
    this.set(this.#before, 'The board is as it was before.');
    act(this.#host, 'clear').focus();
    this.#before = undefined;
    act(this.#host, 'undo').hidden = true;
  }

  /** Opens what this device keeps, where it does. */
  open(): void {
    const opened = this.#kept.open();
    this.#put(opened?.ok ? opened.board : this.#board);
    if (opened?.ok)
      return this.say('kept', 'This board is kept on this device, with every change.');
    if (!opened) return;
    act(this.#host, 'forget').hidden = false;
    const why = explainBoard(opened.code, 'board, kept on this device,');
    this.say('kept', `${why} It stays until you delete it.`);
  }

  keep(): void {
    const said = this.#kept.keep(this.#board);
    this.#buttons();
    this.say('kept', said);
  }

  forget(): void {
    this.#kept.forget();
    this.#buttons();
    this.say('kept', 'Deleted from this device. The board stays in this tab.');
    act(this.#host, 'keep').focus();
  }

  #put(board: Board): void {
    const { queue } = this.#board;
    this.#board = board;
    this.#view.show(board, this.today);
    this.#buttons();
    if (board.queue !== queue) this.#view.queue(board.queue);
  }

  #buttons(): void {
    const blank = isBlank(this.#board);
    for (const name of ['link', 'file', 'csv', 'snapshot', 'keep', 'clear'])
      act(this.#host, name).disabled = blank;
    act(this.#host, 'undo').hidden = this.#before === undefined;
    act(this.#host, 'keep').hidden = this.#kept.on;
    act(this.#host, 'forget').hidden = !this.#kept.on;
    (this.#host.querySelector('[data-link]') as HTMLElement).hidden = true;
  }
}
