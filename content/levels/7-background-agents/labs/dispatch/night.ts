// One evening, minute by minute: places for workers, a dispatcher, and a person who looks now and then.
import { notes } from './notes.ts';
import type { Policy } from './policy.ts';
import { answers, looks, morning, places, tasks, type Task } from './tasks.ts';

/** Minutes: to explore a story, to read what the last session wrote down, to mend after a red test. */
const EXPLORE = 5;
const RESTART = 8;
const MEND = 30;

/** A story on its way. `parked` and `ready` hold no place; the next three do. */
export interface Job {
  readonly task: Task;
  state: 'ready' | 'parked' | 'working' | 'waiting' | 'silent' | 'finished' | 'red';
  since: number;
  done: number;
  sessions: number;
  explored: boolean;
  /** Its worker fell silent once; the next one does not. */
  hung: boolean;
  answer: string;
  from: string;
  asked: number;
  answered: number;
}

export class Night {
  readonly jobs: readonly Job[];
  /** Questions that reached you, and minutes in which a place was held and nothing done. */
  questions = 0;
  idle = 0;
  private readonly policy: Policy;
  private minute = 0;

  constructor(policy: Policy) {
    this.policy = policy;
    this.jobs = tasks.map((task) => ({
      task,
      state: 'ready',
      since: 0,
      done: 0,
      sessions: 0,
      explored: !policy.exploreFirst,
      hung: false,
      answer: '',
      from: '',
      asked: -1,
      answered: -1,
    }));
    for (; this.minute <= morning; this.minute += 1) this.pass();
  }

  private pass(): void {
    if (looks.includes(this.minute)) {
      const open = this.jobs.filter(({ asked, answered }) => asked > answered);
      for (const job of open) this.give(job, known(job).right, 'you');
    }
    for (const job of this.working()) this.tick(job);
    while (this.working().length < places) {
      const ready = this.jobs.filter(({ state }) => state === 'ready');
      const next = ready.find(({ explored }) => !explored) ?? ready[0];
      if (next === undefined) break;
      if (next.sessions > 0) next.done -= RESTART;
      next.sessions += 1;
      this.enter(next, 'working');
    }
  }

  private tick(job: Job): void {
    const held = this.minute - job.since;
    if (job.state !== 'working') this.idle += 1;
    if (job.state === 'waiting' && held >= this.policy.wait) this.enter(job, 'parked');
    if (job.state === 'silent' && held >= this.policy.silence) {
      job.done = RESTART; // nothing was written down: the next session starts at zero
      this.enter(job, 'ready');
    }
    if (job.state === 'working') this.work(job);
  }

  private work(job: Job): void {
    const { asks, hangs, minutes } = job.task;
    job.done += 1;
    const exploring = !job.explored && job.done >= EXPLORE;
    if (exploring) {
      job.explored = true;
      this.enter(job, 'ready');
    }
    const wonders = exploring || job.done >= (asks?.at ?? minutes);
    if (asks && job.answer === '' && wonders) this.ask(job, exploring);
    else if (!job.hung && hangs !== undefined && job.done >= hangs) this.fallSilent(job);
    else if (job.done >= minutes) this.finish(job);
  }

  /** A guess, the notes, or you, in the order that the policy allows. */
  private ask(job: Job, parked: boolean): void {
    const note = notes[job.task.asks?.topic ?? ''];
    if (!this.policy.mayAsk) return this.give(job, known(job).guess, 'a guess');
    if (note && this.policy.trust(note)) return this.give(job, note.answer, 'the notes');
    this.askYou(job, parked ? 'parked' : 'waiting');
  }

  private askYou(job: Job, state: 'parked' | 'waiting'): void {
    this.questions += 1;
    job.asked = this.minute;
    this.enter(job, state);
  }

  private give(job: Job, answer: string, from: string): void {
    job.answer = answer;
    job.from = from;
    if (from === 'you') job.answered = this.minute;
    if (job.state === 'waiting') this.enter(job, 'working');
    if (job.state === 'parked') this.enter(job, 'ready');
  }

  private fallSilent(job: Job): void {
    job.hung = true;
    this.enter(job, 'silent');
  }

  /** An acceptance test turns red on a wrong answer, where there is one; then the question is yours. */
  private finish(job: Job): void {
    if (!job.task.tested || isRight(job)) return this.enter(job, 'finished');
    if (!this.policy.mayAsk) return this.enter(job, 'red');
    job.done -= MEND;
    this.askYou(job, 'parked');
  }

  private working(): Job[] {
    return this.jobs.filter(({ state }) => ['working', 'waiting', 'silent'].includes(state));
  }

  private enter(job: Job, state: Job['state']): void {
    job.state = state;
    job.since = this.minute;
  }
}

/** What the worker assumed is what you would have said. */
export function isRight(job: Job): boolean {
  return job.task.asks === undefined || job.answer === known(job).right;
}

function known({ task }: Job) {
  const answer = answers[task.asks?.topic ?? ''];
  if (answer === undefined) throw new Error(`Nobody knows: ${task.asks?.topic ?? task.id}`);
  return answer;
}
