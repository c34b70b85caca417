import { day } from '../progress/day.ts';
import { el } from '../labs/element-view.ts';
import { draw } from '../labs/draw.browser.ts';
import type { Board } from './board.ts';
import { issueText, pieceOf } from './intake.ts';
import type { Entry } from './member.ts';
import { readLines, type Reading, type ReadingPorts } from './reading.ts';
import { readReceiptLine } from './receipts.browser.ts';
import { act, out, say } from './show.browser.ts';
import { fullness } from './take.ts';

/** What was read in one go: people, how many lines or rows were not, and how many were not reached. */
export interface Got {
  readonly entries: readonly Entry[];
  readonly issues: number;
  readonly left: number;
  readonly full: boolean;
}
/** The board as it is, and where what was read goes. */
export interface Ends {
  readonly board: () => Board;
  readonly got: (got: Got) => void;
  /** A saved board was among it. */
  readonly offer: (text: string) => void;
}
/** A text, and the name of its file; empty for what was pasted. */
export interface Source {
  readonly place: string;
  readonly text: string;
}

/** So many reasons are listed. */
const LISTED = 100;
const nothing: Reading = { entries: [], issues: [], left: 0, full: false };

/** Reads texts in slices, with a stop, and lists what could not be read. */
export class Reader {
  readonly #host: HTMLElement;
  readonly #ends: Ends;
  readonly #keys: string;
  #stopped = false;
  #busy = false;

  constructor(host: HTMLElement, keys: string, ends: Ends) {
    [this.#host, this.#keys, this.#ends] = [host, keys, ends];
    act(host, 'stop').onclick = () => (this.#stopped = true);
  }

  /** Reads all of it, until the board is full; false when another reading is under way. */
  async read(sources: readonly Source[]): Promise<boolean> {
    if (this.#busy) return false;
    this.#work(true);
    const ports = this.#ports();
    const all: Reading[] = [];
    for (const source of sources) all.push(await this.#readOne(source, ports));
    this.#work(false);
    const issues = all.flatMap((one) => one.issues);
    this.#list(issues);
    this.#ends.got({
      entries: all.flatMap(({ entries }) => entries),
      issues: issues.length,
      left: all.reduce((sum, { left }) => sum + left, 0),
      full: all.some(({ full }) => full),
    });
    return true;
  }

  async #readOne({ place, text }: Source, ports: ReadingPorts): Promise<Reading> {
    const piece = pieceOf(text, day(Date.now()));
    if (piece.kind === 'too-much')
      return { ...nothing, issues: [place ? `${place}: ${piece.why}` : piece.why] };
    if (piece.kind === 'board') this.#ends.offer(piece.text);
    if (piece.kind === 'board') return nothing;
    if (piece.kind === 'lines') return readLines(piece.lines, place, ports);
    const { entries, issues } = piece.roster;
    const why = issues.map((one) => issueText(place, one.row, one.why, 'row'));
    return { ...nothing, entries, issues: why };
  }

  #ports(): ReadingPorts {
    const progress = this.#host.querySelector('progress') as HTMLProgressElement;
    return {
      readLine: (line) => readReceiptLine(line, this.#keys),
      pause: () => new Promise<void>((resume) => setTimeout(resume)),
      now: () => performance.now(),
      tell: (done, all) => (progress.value = done / (all || 1)),
      stopped: () => this.#stopped,
      full: fullness(this.#ends.board()),
    };
  }

  #work(busy: boolean): void {
    [this.#busy, this.#stopped] = [busy, false];
    (this.#host.querySelector('[data-busy]') as HTMLElement).hidden = !busy;
    act(this.#host, 'read').disabled = busy;
    if (busy) say(this.#host, 'did', 'Reading.');
  }

  #list(issues: readonly string[]): void {
    out(this.#host, 'issues').hidden = issues.length === 0;
    const more = issues.length - LISTED;
    const items =
      more > 0 ? [...issues.slice(0, LISTED), `and ${more.toLocaleString('en-US')} more`] : issues;
    draw(
      out(this.#host, 'issues'),
      items.map((item) => el('li', {}, el('bdi', {}, item))),
    );
  }
}
