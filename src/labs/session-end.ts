// How a run ended, and the words for it in the lab's status line.

/** How a run ended; all but the first two left the code unfinished. */
export type SessionEnd =
  'done' | 'failed' | 'limit' | 'stopped' | 'replaced' | 'not-loaded' | 'unavailable';

/** Every way to end but the good one; `offline` is a run that could not begin. */
export type Unfinished = Exclude<SessionEnd, 'done'> | 'offline';

const ENDS: Readonly<Record<Unfinished, string>> = {
  failed: 'Stopped by an error.',
  limit: 'Stopped at the time limit.',
  stopped: 'Stopped.',
  replaced: 'Stopped: another lab was started.',
  'not-loaded': 'Stopped: its libraries did not load in time.',
  unavailable: 'This browser cannot run labs here.',
  offline: 'What the lab needs could not be fetched. Try again when you are online.',
};

/** A finished run: its time in ms, and whether it solved the task; null where none is posed. */
export function doneWords(took: number, solved: boolean | null): string {
  const task = solved === null ? '' : solved ? ' Task solved.' : ' Task not solved yet.';
  return `Finished in ${Math.round(took)} ms.${task}`;
}

/** A run that did not finish, and whose output stands below: its own if it `printed`, or an older one. */
export function stoppedWords(how: Unfinished, printed: boolean): string {
  if (!printed) return `${ENDS[how]} The result below is the one from before.`;
  return how === 'failed' ? ENDS[how] : `${ENDS[how]} Below is what it printed until then.`;
}
