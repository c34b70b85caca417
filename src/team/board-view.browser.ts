import { FLUID, type Board } from './board.ts';
import { constraintOf, distribution } from './constraint.ts';
import { ladderOf, type TeamLevel } from './course.ts';
import { reach } from './levels.ts';
import { Mend, type Holder } from './mend.browser.ts';
import { PeopleTable } from './people.browser.ts';
import type { QueueElement } from './queue-element.ts';
import type { QueueInputs } from './queue-inputs.ts';
import { outputLevel, queueResult } from './queue-port.ts';
import { say, showHard, showLadder, showMore, type Shown } from './show.browser.ts';
import { firstStandings } from './snapshots.ts';
import { constraintText, headline, people } from './words.ts';

/** What the page says of the course: the ladder, and where questions and keys are. */
export interface TeamData {
  readonly levels: readonly TeamLevel[];
  readonly asks: string;
  readonly keys: string;
}

/** Shows a board; of a large one a part at a time, so that the page stays alive between them. */
export class BoardView {
  readonly #host: HTMLElement;
  readonly #course: TeamData;
  readonly #people: PeopleTable;
  readonly ladder: readonly number[];
  #mend: Mend | undefined;
  #turn = 0;

  constructor(host: HTMLElement, course: TeamData) {
    [this.#host, this.#course] = [host, course];
    this.ladder = ladderOf(course.levels);
    this.#people = new PeopleTable(host);
  }

  /** Lets people be renamed, told apart and removed. */
  mend(holder: Holder): void {
    this.#mend = new Mend(this.#host.querySelector('[data-mend]') as HTMLDetailsElement, holder);
  }

  /** Puts these numbers into the queue's fields. */
  queue(inputs: QueueInputs | undefined): void {
    if (this.#queue) this.#queue.inputs = inputs;
  }

  /** The headline, and what depends on the queue as well as on the levels. */
  head(board: Board): void {
    const { members, queue } = board;
    const { levels } = this.#course;
    const [constraint, result] = [this.#constraint(board), queue && queueResult(queue)];
    const { title, lead } = headline(constraint, levels, result);
    say(this.#host, 'title', title);
    say(this.#host, 'lead', lead);
    // Where the heading speaks of it, it is not said again.
    say(this.#host, 'constraint', result?.limits ? constraintText(constraint, levels) : '');
    const from = members.length > 0 ? `, from ${people(members.length)}` : '';
    say(this.#host, 'from', `Team board, worked out on this page${from}`);
    if (members.length > 0) showLadder(this.#host, this.#shown(board));
  }

  /** Everything anew. */
  show(board: Board, today: string): void {
    const { members } = board;
    for (const part of this.#host.querySelectorAll<HTMLElement>('[data-board]'))
      part.hidden = members.length === 0;
    this.head(board);
    this.#queue?.suggest(members.map(({ does }) => reach(does, this.ladder)));
    this.#mend?.show();
    void this.#rest(board, today, ++this.#turn);
  }

  /** In steps, unless a newer board has taken over. */
  async #rest(board: Board, today: string, turn: number): Promise<void> {
    const { members } = board;
    if (members.length === 0) return;
    const { ladder } = this;
    const levels = this.#course.levels.map(({ level }) => level);
    const steps = [
      () => {
        const first = firstStandings(board, ladder);
        this.#people.show(members, { ladder, levels, first, today });
      },
      () => showMore(this.#host, { ...this.#shown(board), today }),
      () => void showHard(this.#host, board, this.#course.asks),
    ];
    for (const step of steps) {
      if (members.length > FLUID) await new Promise((resume) => setTimeout(resume));
      if (turn !== this.#turn) return;
      step();
    }
  }

  #shown(board: Board): Shown {
    const { ladder } = this;
    const rungs = distribution(board.members, ladder);
    const constraint = this.#constraint(board);
    return { board, levels: this.#course.levels, ladder, rungs, constraint };
  }

  #constraint({ members, queue }: Board) {
    return constraintOf(members, this.ladder, queue && outputLevel(queue));
  }

  get #queue(): QueueElement | null {
    return this.#host.querySelector('course-queue');
  }
}
