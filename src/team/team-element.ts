import { day } from '../progress/day.ts';
import { download } from '../progress/record.browser.ts';
import { emptyBoard, isBlank, join, take, type Board } from './board.ts';
import { decodeBoard, encodeBoard } from './board-state.ts';
import { constraintOf, distribution } from './constraint.ts';
import { ladderOf, type TeamLevel } from './course.ts';
import { exampleBoard } from './example.ts';
import { Intake, type Got } from './intake.browser.ts';
import { keepText, keptText } from './kept.browser.ts';
import { reach } from './levels.ts';
import { linkOf, openPacked, takeFragment, type Opened } from './link.browser.ts';
import { Mend } from './mend.browser.ts';
import { PeopleTable } from './people.browser.ts';
import type { QueueChange, QueueElement } from './queue-element.ts';
import { outputLevel, queueResult } from './queue-port.ts';
import { explainBoard } from './refused.ts';
import { rosterCsv, rosterTemplate } from './roster.ts';
import { say, showHard, showLadder, showMore } from './show.browser.ts';
import { firstStandings, saveSnapshot } from './snapshots.ts';
import { boardText, constraintText, headline, people, takenText } from './words.ts';

/** What the page says of the course: the ladder, and where questions and keys are. */
interface TeamData {
  readonly levels: readonly TeamLevel[];
  readonly asks: string;
  readonly keys: string;
}

/** The team board: holds the board, shows it, and undoes the last change. */
export class TeamElement extends HTMLElement {
  #board: Board = emptyBoard;
  #before: Board | undefined;
  #found: Board | undefined;
  #levels: readonly TeamLevel[] = [];
  #asks = '';
  /** What is kept on this device, as this tab last saw it; `undefined` while nothing is to be kept. */
  #kept: string | undefined;
  #people: PeopleTable | undefined;
  #mend: Mend | undefined;

  connectedCallback(): void {
    const data = document.querySelector('script#team-course')?.textContent ?? '{}';
    const { levels = [], asks = '', keys = '' } = JSON.parse(data) as Partial<TeamData>;
    [this.#levels, this.#asks] = [levels, asks];
    this.#people = new PeopleTable(this);
    const holder = {
      board: () => this.#board,
      take: (board: Board, said: string) => this.#set(board, said),
    };
    this.#mend = new Mend(this.querySelector('[data-mend] form') as HTMLFormElement, holder);
    new Intake(this, keys, {
      got: (got) => this.#got(got),
      board: (text) => this.#offer(decodeBoard(text), 'file'),
    });
    this.#wire();
    this.#openKept();
    void this.#openFragment();
  }

  #wire(): void {
    const acts: Readonly<Record<string, () => unknown>> = {
      example: () =>
        this.#set(
          join(this.#board, exampleBoard(this.#today)).board,
          'Twelve invented people, as an example. Clear the board when you have looked.',
          'did',
        ),
      'template-csv': () =>
        download('eight-levels-roster.csv', rosterTemplate('csv', this.#today), 'text/csv'),
      'template-json': () =>
        download('eight-levels-roster.json', rosterTemplate('json', this.#today)),
      link: () => this.#link(),
      file: () => download(`eight-levels-team-${this.#today}.json`, encodeBoard(this.#board)),
      csv: () =>
        download(
          `eight-levels-team-${this.#today}.csv`,
          rosterCsv(this.#board, this.#ladder),
          'text/csv',
        ),
      snapshot: () =>
        this.#set(
          saveSnapshot(this.#board, this.#today),
          `A snapshot of ${people(this.#board.members.length)}, dated ${this.#today}. Keep the board, or it goes with this tab.`,
        ),
      keep: () => this.#keep(),
      forget: () => this.#forget(),
      clear: () => this.#set(emptyBoard, 'The board is empty. Undo brings it back.'),
      undo: () => this.#undo(),
      'offer-open': () => this.#answer((found) => found),
      'offer-join': () => this.#answer((found) => join(this.#board, found).board),
      'offer-leave': () => this.#answer(),
    };
    for (const [name, act] of Object.entries(acts)) this.#act(name).onclick = () => void act();
    this.addEventListener('queue-change', (event) => this.#takeQueue(event as QueueChange));
    window.addEventListener('hashchange', () => void this.#openFragment());
  }

  #act(name: string): HTMLButtonElement {
    return this.querySelector(`[data-act="${name}"]`) as HTMLButtonElement;
  }

  get #today(): string {
    return day(Date.now());
  }

  get #ladder(): number[] {
    return ladderOf(this.#levels);
  }

  get #queue(): QueueElement | null {
    return this.querySelector('course-queue');
  }

  /** Takes another board; what was before can be brought back. */
  #set(board: Board, said: string, place = 'kept'): void {
    if (board !== this.#board) this.#before = this.#board;
    const { queue } = this.#board;
    this.#board = board;
    this.#show();
    if (board.queue !== queue && this.#queue) this.#queue.inputs = board.queue;
    if (this.#kept !== undefined) this.#keep();
    say(this, place, said);
  }

  #takeQueue({ inputs }: QueueChange): void {
    const { queue: _, ...rest } = this.#board;
    this.#board = inputs ? { ...rest, queue: inputs } : rest;
    this.#head();
    if (this.#kept !== undefined) this.#keep();
  }

  #constraint() {
    const { members, queue } = this.#board;
    return constraintOf(members, this.#ladder, queue && outputLevel(queue));
  }

  /** The headline, and what depends on the queue as well as on the levels. */
  #head(): void {
    const { members, queue } = this.#board;
    const [constraint, result] = [this.#constraint(), queue && queueResult(queue)];
    const { title, lead } = headline(constraint, this.#levels, result);
    say(this, 'title', title);
    say(this, 'lead', lead);
    // Where the heading speaks of it, it is not said again.
    say(this, 'constraint', result?.limits ? constraintText(constraint, this.#levels) : '');
    const from = members.length > 0 ? `, from ${people(members.length)}` : '';
    say(this, 'from', `Team board, worked out on this page${from}`);
    this.#ladderNow();
  }

  #ladderNow(): void {
    if (this.#board.members.length > 0) showLadder(this, this.#shown());
  }

  #shown() {
    const [board, levels, ladder, today] = [this.#board, this.#levels, this.#ladder, this.#today];
    const rungs = distribution(board.members, ladder);
    return { board, levels, ladder, rungs, constraint: this.#constraint(), today };
  }

  #show(): void {
    const { members } = this.#board;
    const [ladder, today] = [this.#ladder, this.#today];
    for (const part of this.querySelectorAll<HTMLElement>('[data-board]'))
      part.hidden = members.length === 0;
    this.#head();
    this.#buttons();
    this.#queue?.suggest(members.map(({ does }) => reach(does, ladder)));
    if (members.length === 0) return;
    const levels = this.#levels.map(({ level }) => level);
    const first = firstStandings(this.#board, ladder);
    this.#people?.show(members, { ladder, levels, first, today });
    this.#mend?.show();
    showMore(this, this.#shown());
    void showHard(this, this.#shown(), this.#asks);
  }

  #buttons(): void {
    const blank = isBlank(this.#board);
    for (const name of ['link', 'file', 'csv', 'snapshot', 'keep', 'clear'])
      this.#act(name).disabled = blank;
    this.#act('undo').hidden = this.#before === undefined;
    this.#act('keep').hidden = this.#kept !== undefined;
    this.#act('forget').hidden = this.#kept === undefined;
    (this.querySelector('[data-link]') as HTMLElement).hidden = true;
  }

  #undo(): void {
    if (!this.#before) return;
    this.#set(this.#before, 'The board is as it was before.');
    this.#act('clear').focus();
    this.#before = undefined;
    this.#act('undo').hidden = true;
  }

  #got({ entries, issues, left }: Got): void {
    const { board, taken } = take(this.#board, entries);
    const stopped =
      left > 0 ? ` Stopped: ${left.toLocaleString('en-US')} lines were not looked at.` : '';
    this.#set(board, '');
    say(this, 'did', takenText(taken, issues) + stopped);
  }

  async #link(): Promise<void> {
    const link = await linkOf(encodeBoard(this.#board)).catch(() => undefined);
    (this.querySelector('[data-link]') as HTMLElement).hidden = link === undefined;
    if (link === undefined)
      return say(
        this,
        'kept',
        'This board is too large for a link, or this browser cannot pack one. Download it as a file and send that.',
      );
    const field = this.querySelector('#team-link') as HTMLInputElement;
    field.value = link;
    field.select();
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    say(
      this,
      'kept',
      `${copied ? 'The link is copied' : 'Copy the link above'}: ${link.length.toLocaleString('en-US')} characters.`,
    );
  }

  #openKept(): void {
    const text = keptText();
    if (text === undefined) return this.#show();
    const opened = decodeBoard(text);
    if (!opened.ok) {
      this.#show();
      this.#act('forget').hidden = false;
      return say(
        this,
        'kept',
        `${explainBoard(opened.code, 'board, kept on this device,')} It stays until you delete it.`,
      );
    }
    this.#kept = text;
    this.#board = opened.board;
    this.#show();
    if (this.#queue) this.#queue.inputs = opened.board.queue;
    say(this, 'kept', 'This board is kept on this device, with every change.');
  }

  /** Another tab may have kept another board meanwhile: that is never overwritten unasked. */
  #keep(): void {
    const now = keptText();
    if (this.#kept !== undefined && now !== undefined && now !== this.#kept) {
      this.#kept = undefined;
      this.#buttons();
      return say(
        this,
        'kept',
        'Another tab has kept another board here. Reload to see that one, or keep this one in its place.',
      );
    }
    const text = encodeBoard(this.#board);
    const done = keepText(text);
    this.#kept = done ? text : undefined;
    this.#buttons();
    say(
      this,
      'kept',
      done
        ? 'This board is kept on this device, with every change.'
        : 'This browser has no room, or allows no storage here. Download the board instead.',
    );
  }

  #forget(): void {
    keepText(null);
    this.#kept = undefined;
    this.#buttons();
    say(this, 'kept', 'Deleted from this device. The board stays in this tab.');
    this.#act('keep').focus();
  }

  async #openFragment(): Promise<void> {
    const packed = takeFragment();
    if (packed !== null) this.#offer(await openPacked(packed), 'link');
  }

  #offer(opened: Opened, what: string): void {
    const panel = this.querySelector('[data-offer]') as HTMLElement;
    panel.hidden = false;
    this.#found = opened.ok ? opened.board : undefined;
    const blank = isBlank(this.#board);
    const title = opened.ok
      ? `This ${what} holds ${boardText(opened.board)}.`
      : explainBoard(opened.code, what);
    say(this, 'offer', title);
    say(
      this,
      'offer-more',
      opened.ok ? offerText(opened.dropped, blank) : 'Nothing here has changed.',
    );
    this.#act('offer-open').hidden = !opened.ok;
    this.#act('offer-open').textContent = blank ? 'Open it' : 'Put it in place of the board here';
    this.#act('offer-join').hidden = !opened.ok || blank;
    this.#act('offer-leave').textContent = opened.ok ? 'Leave it' : 'Close';
    panel.focus();
  }

  #answer(edit?: (found: Board) => Board): void {
    const panel = this.querySelector('[data-offer]') as HTMLElement;
    panel.hidden = true;
    if (edit && this.#found)
      this.#set(edit(this.#found), 'The board is open. Undo brings back what was here.');
    this.#found = undefined;
    (this.closest('main') ?? this).focus();
  }
}

const offerText = (dropped: number, blank: boolean): string =>
  [
    dropped > 0 ? `${dropped} parts of it could not be read and are left out.` : '',
    blank
      ? 'Nothing is sent, and nothing is stored unless you keep it.'
      : 'Here is a board already: it can be replaced, or both become one.',
  ]
    .filter(Boolean)
    .join(' ');

customElements.define('course-team', TeamElement);
