import { day } from '../progress/day.ts';
import { el } from '../labs/element-view.ts';
import { draw } from '../labs/draw.browser.ts';
import { issueText, MAX_TEXT, pieceOf } from './intake.ts';
import type { Entry } from './member.ts';
import { readLines } from './reading.ts';
import { readReceiptLine } from './receipts.browser.ts';
import { out, say } from './show.browser.ts';

/** What was read in one go: people, how many lines or rows were not, and how many were not reached. */
export interface Got {
  readonly entries: readonly Entry[];
  readonly issues: number;
  readonly left: number;
}
interface Ends {
  readonly got: (got: Got) => void;
  readonly board: (text: string) => void;
}
/** A text, and the name of its file; empty for what was pasted. */
interface Source {
  readonly place: string;
  readonly text: string;
}

/** A longer paste is read at once and not shown: a field of megabytes holds up every key. */
const SHOWN = 200_000;
/** So many reasons are listed. */
const LISTED = 100;

/** The way in: a field, files, and what is dropped. */
export class Intake {
  readonly #host: HTMLElement;
  readonly #ends: Ends;
  readonly #keys: string;
  #stopped = false;
  #busy = false;

  constructor(host: HTMLElement, keys: string, ends: Ends) {
    [this.#host, this.#keys, this.#ends] = [host, keys, ends];
    this.#button('read').onclick = () => void this.#readField();
    this.#button('stop').onclick = () => (this.#stopped = true);
    this.#field.onpaste = (event) => this.#paste(event);
    this.#files.onchange = () => void this.#readFiles([...(this.#files.files ?? [])]);
    const drop = host.querySelector('[data-drop]') as HTMLElement;
    drop.ondragover = (event) => event.preventDefault();
    drop.ondrop = (event) => this.#drop(event);
  }

  get #field(): HTMLTextAreaElement {
    return this.#host.querySelector('#team-text') as HTMLTextAreaElement;
  }

  get #files(): HTMLInputElement {
    return this.#host.querySelector('#team-files') as HTMLInputElement;
  }

  #button(name: string): HTMLButtonElement {
    return this.#host.querySelector(`[data-act="${name}"]`) as HTMLButtonElement;
  }

  async #readField(): Promise<void> {
    const { value } = this.#field;
    if (value.trim() === '') {
      say(this.#host, 'did', 'Paste something first.');
      return this.#field.focus();
    }
    if (await this.#read([{ place: '', text: value }])) this.#field.value = '';
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= SHOWN) return;
    event.preventDefault();
    void this.#read([{ place: '', text }]);
  }

  #drop(event: DragEvent): void {
    const { files } = event.dataTransfer ?? {};
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    event.preventDefault();
    if (files?.length) void this.#readFiles([...files]);
    else if (text) void this.#read([{ place: '', text }]);
  }

  async #readFiles(files: readonly File[]): Promise<void> {
    const sources = await Promise.all(
      files.map(async (file): Promise<Source> => ({
        place: file.name,
        text: file.size > MAX_TEXT ? ' '.repeat(MAX_TEXT + 1) : await file.text().catch(() => ''),
      })),
    );
    this.#files.value = '';
    await this.#read(sources);
  }

  /** Reads all of it, in slices; false when another reading is under way. */
  async #read(sources: readonly Source[]): Promise<boolean> {
    if (this.#busy) return false;
    this.#work(true);
    const entries: Entry[] = [];
    const issues: string[] = [];
    let left = 0;
    for (const source of sources) {
      const read = await this.#readOne(source);
      entries.push(...read.entries);
      issues.push(...read.issues);
      left += read.left;
    }
    this.#work(false);
    this.#list(issues);
    this.#ends.got({ entries, issues: issues.length, left });
    return true;
  }

  async #readOne({ place, text }: Source) {
    const piece = pieceOf(text, day(Date.now()));
    if (piece.kind === 'too-much')
      return { entries: [], issues: [place ? `${place}: ${piece.why}` : piece.why], left: 0 };
    if (piece.kind === 'board') this.#ends.board(piece.text);
    if (piece.kind === 'board') return { entries: [], issues: [], left: 0 };
    if (piece.kind === 'lines') return readLines(piece.lines, place, this.#ports());
    const { entries, issues } = piece.roster;
    return {
      entries,
      issues: issues.map(({ row, why }) => issueText(place, row, why, 'row')),
      left: 0,
    };
  }

  #ports() {
    const progress = this.#host.querySelector('progress') as HTMLProgressElement;
    return {
      readLine: (line: string) => readReceiptLine(line, this.#keys),
      pause: () => new Promise<void>((resume) => setTimeout(resume)),
      now: () => performance.now(),
      tell: (done: number, all: number) => (progress.value = done / (all || 1)),
      stopped: () => this.#stopped,
    };
  }

  #work(busy: boolean): void {
    [this.#busy, this.#stopped] = [busy, false];
    (this.#host.querySelector('[data-busy]') as HTMLElement).hidden = !busy;
    this.#button('read').disabled = busy;
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
