// What makes a receipt and a summary. Loaded when a reader asks for them.
import { standing } from '../chapter-standing.ts';
import { day } from '../day.ts';
import { canPack } from '../packed/packed.ts';
import { isEmpty, type Progress } from '../progress.ts';
import { fit, given, ROOM } from './fit.ts';
import { keysAt } from './keys.browser.ts';
import { receiptOf } from './of-record.ts';
import { outlineOfKeys } from './outline.ts';
import type { Receipt } from './receipt.ts';
import { summaryOf } from './summary.ts';

/** Both, or why there are none; `said` in either case. */
export interface Made {
  readonly said: string;
  readonly name?: string;
  readonly receipt?: string;
  readonly summary?: string;
}

/** The receipt and the summary of a record as it is now. `keys` is the address of the course's keys. */
export async function make(progress: Progress, keys: string, name: string): Promise<Made> {
  if (isEmpty(progress)) return { said: 'Nothing is recorded yet: there is nothing to share.' };
  if (!canPack()) return { said: 'This browser cannot make one; one from 2023 or later can.' };
  const course = await keysAt(keys);
  const today = day(Date.now());
  const whole = receiptOf(progress, course, { day: today, name });
  const { receipt, line, left } = await fit(whole, course.passMark);
  return {
    said: `Made. ${holds(receipt, line)}${lacks(left)}`,
    name: receipt.name ?? '',
    receipt: line,
    summary: summaryOf(standing(progress, outlineOfKeys(course)), course.version, today),
  };
}

function holds(receipt: Receipt, { length }: string): string {
  const { chapters, practices } = receipt;
  const read = chapters.filter((chapter) => chapter.read).length;
  const results = chapters.flatMap(({ tries }) => tries).length;
  const parts = [
    some(read, 'chapter', 'read'),
    some(practices.length, 'practice', 'ticked'),
    some(results, 'quiz result'),
    some(given(receipt), 'answer'),
  ];
  return `It has ${length.toLocaleString('en')} bytes and holds ${parts.join(', ')}.`;
}

const lacks = (left: string): string =>
  left &&
  ` Left out, to stay within ${ROOM.toLocaleString('en')} characters: ${left}. Their results stand in it as claims; your record keeps all.`;

const some = (n: number, what: string, done = ''): string =>
  `${n} ${what}${n === 1 ? '' : 's'} ${done}`.trim();
