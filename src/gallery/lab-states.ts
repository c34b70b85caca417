import type { Transcript } from '../labs/transcript.ts';
import { doneWords, loadingWords, stoppedWords } from '../labs/words.ts';

/** A lab as it looks in one state; what is missing stays as published. */
export interface LabState {
  readonly words: string;
  /** Shown with the lab that loads a library. */
  readonly library?: boolean;
  readonly edited?: boolean;
  readonly transcript?: Transcript;
  /** What the task's verdict says, where there is one. */
  readonly solved?: boolean;
}

const printed: Transcript = [{ type: 'log', style: 'log', text: 'total so far: 6' }];
const warned: Transcript = [
  ...printed,
  { type: 'log', style: 'warn', text: 'a note is empty' },
  { type: 'error', text: 'TypeError: total is not a function', file: 'sum.ts', line: 3 },
];
const tokenizer = { name: 'gpt-tokenizer', href: '', bytes: 2_763_902 } as const;

/** Every state of a lab, in the words that the runner uses. */
export const labStates: Readonly<Record<string, LabState>> = {
  idle: { words: '' },
  edited: { words: '', edited: true },
  loading: { words: loadingWords([tokenizer]), library: true },
  running: { words: 'Running. Stop ends it.', transcript: printed },
  done: { words: doneWords(38, false), transcript: printed, solved: false },
  solved: { words: doneWords(41, true), transcript: printed, solved: true, edited: true },
  failed: { words: stoppedWords('failed', warned), transcript: warned, edited: true },
  stopped: { words: stoppedWords('limit', printed), transcript: printed },
};
