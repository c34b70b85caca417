/**
 * Lighter copies of a record, for where the whole has no room. Each is a part of it: merged into the record that it was
 * taken from it changes nothing, and so it takes nothing from a device that holds more.
 */
import { MAX_DATE, type Flag, type Progress, type Result } from '../facts.ts';
import { blank, type ById } from '../lattice.ts';

/** What one step leaves out, in words. `at` is a date that no fact of the record is later than. */
interface Step {
  readonly without: string;
  readonly of: (progress: Progress, at: number) => Progress;
}
/** A copy, and in words what it is without. */
export interface Copy {
  readonly progress: Progress;
  readonly without: readonly string[];
}

/** A device that no tab is named after, and that comes before all that are. */
const NOBODY = '0';
/** An attempt whose name comes after all others: of two equal results the one with a name of its own stays. */
const NAMELESS = 'z'.repeat(64);

const steps: readonly Step[] = [
  {
    without: 'single attempts at quizzes',
    of: (all) => ({ ...all, attempts: blank(), results: mapped(all.results, firstAndBest) }),
  },
  {
    without: 'answers to single questions',
    of: (all) => ({ ...all, questions: blank() }),
  },
  {
    without: 'the days of reading and practicing, which there count from today',
    of: undated,
  },
  {
    without: 'which sections you saw and which labs you ran',
    of: (all) => ({ ...all, read: blank(), ran: blank(), solved: blank() }),
  },
];

/** The record itself, then copies of it, each lighter than the one before. */
export function* copies(progress: Progress, now: number): Generator<Copy> {
  let copy: Copy = { progress, without: [] };
  yield copy;
  const at = latest(progress, now);
  for (const step of steps) {
    copy = { progress: step.of(copy.progress, at), without: [...copy.without, step.without] };
    yield copy;
  }
}

/** Later dates, lower ticks and later names than the real ones: wherever the real ones are known, they stay. */
function undated(all: Progress, at: number): Progress {
  const late = (dates: ById<number>) => mapped(dates, () => at);
  const flags = (known: ById<Flag>) => mapped(ticked(known), (flag) => nobodys(flag, at));
  return {
    ...all,
    read: late(all.read),
    ran: late(all.ran),
    solved: late(all.solved),
    chapters: flags(all.chapters),
    practiced: flags(all.practiced),
    results: mapped(all.results, (results) =>
      results.map((result) => ({ ...result, attempt: NAMELESS })),
    ),
  };
}

/** What came as such a copy itself is passed on as it is, or its date would move at every turn. */
const nobodys = (flag: Flag, at: number): Flag =>
  flag.device === NOBODY ? flag : { tick: 1, device: NOBODY, at, value: true };

function ticked(flags: ById<Flag>): ById<Flag> {
  const out = blank<Flag>();
  for (const [id, flag] of Object.entries(flags)) if (flag.value) out[id] = flag;
  return out;
}

const firstAndBest = (results: readonly Result[]): readonly Result[] =>
  results.filter((_, i) => i === 0 || i === results.length - 1);

function latest({ read, ran, solved }: Progress, now: number): number {
  const dates = [read, ran, solved].flatMap((map) => Object.values(map));
  return Math.min(
    MAX_DATE,
    dates.reduce((high, date) => Math.max(high, date), Math.floor(now)),
  );
}

function mapped<T>(map: ById<T>, of: (value: T) => T): ById<T> {
  const out = blank<T>();
  for (const id in map) out[id] = of(map[id] as T);
  return out;
}
