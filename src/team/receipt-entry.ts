/** What a receipt or a summary says on the board. */
import type { CourseKeys } from '../progress/receipt/keys.ts';
import { receiptRefusals, summaryRefusals } from '../progress/receipt/messages.ts';
import { regrade } from '../progress/receipt/regrade.ts';
import { readReceipt } from '../progress/receipt/receipt.ts';
import { marksBySummary, readSummary, SUMMARY } from '../progress/receipt/summary.ts';
import type { ReadLine } from './intake.ts';
import { setOf } from './levels.ts';

/** Reads one line, grades a receipt again, and says why where there is nothing to take. */
export async function readClaim(line: string, keys: CourseKeys): Promise<ReadLine> {
  if (line.startsWith(SUMMARY)) return summaryClaim(line, keys);
  const read = await readReceipt(line);
  if (!read.ok) return { why: receiptRefusals[read.code] };
  const { receipt } = read;
  const { verdict, chapters, answered, missed, uncheckedQuizzes } = regrade(receipt, keys);
  const levels = (holds: (chapter: (typeof chapters)[number]) => boolean) =>
    setOf(chapters.filter(holds).flatMap(({ level }) => level ?? []));
  const wrong = new Set(missed);
  return {
    entry: {
      name: receipt.name ?? '',
      day: receipt.day,
      verdict,
      knows: levels(({ knows }) => knows.all),
      // Practices count for themselves here: what is done and not tested yet is a gap worth seeing.
      does: levels(({ does }) => does.share === 1),
      right: answered.filter((id) => !wrong.has(id)),
      missed,
      ...(uncheckedQuizzes ? { unchecked: uncheckedQuizzes } : {}),
    },
  };
}

function summaryClaim(line: string, keys: CourseKeys): ReadLine {
  const read = readSummary(line);
  if (!read.ok) return { why: summaryRefusals[read.code] };
  const marks = marksBySummary(read.summary, keys);
  const levels = (holds: (one: (typeof marks)[number]) => boolean) =>
    setOf(marks.filter(holds).flatMap(({ level }) => level ?? []));
  return {
    entry: {
      name: '',
      day: read.summary.day,
      verdict: 'summary',
      knows: levels((one) => one.read && one.passed),
      does: levels((one) => one.practiced),
      right: [],
      missed: [],
    },
  };
}
