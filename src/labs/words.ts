// How a run ended, and the words in which a lab says how it stands.
import type { LibraryLink } from './plan.ts';
import type { Transcript } from './transcript.ts';

/** How a run ended; all but the first two left the code unfinished. */
export type SessionEnd =
  'done' | 'failed' | 'limit' | 'stopped' | 'replaced' | 'not-loaded' | 'unavailable';

/** Every way to end but the good one; `offline` is a run that could not begin. */
export type Unfinished = Exclude<SessionEnd, 'done'> | 'offline';

const ENDS: Readonly<Record<Exclude<Unfinished, 'failed'>, string>> = {
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

/** A run that did not finish, and whose output stands below: its own if it printed, or an older one. */
export function stoppedWords(how: Unfinished, transcript: Transcript): string {
  const end = how === 'failed' ? `Stopped by an error${placeOf(transcript)}.` : ENDS[how];
  if (transcript.length === 0) return `${end} The result below is the one from before.`;
  return how === 'failed' ? end : `${end} Below is what it printed until then.`;
}

function placeOf(transcript: Transcript): string {
  const error = transcript.findLast(({ type }) => type === 'error');
  if (error?.type !== 'error' || error.file === null) return '';
  return ` in ${error.file}${error.line === null ? '' : `, line ${error.line}`}`;
}

/** A run that waits for what it needs. */
export function loadingWords(libraries: readonly LibraryLink[]): string {
  if (libraries.length === 0) return 'Loading.';
  return `Loading ${libraries.map(({ name }) => name).join(', ')}, ${sizeOf(libraries)}.`;
}

/** How much there is to load. */
export function sizeOf(libraries: readonly LibraryLink[]): string {
  return `${(libraries.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
}

/** Why a button can do nothing now. */
export const REASONS = {
  run: 'It is running.',
  stop: 'Nothing is running.',
  reset: 'These are the published files and result.',
} as const;
