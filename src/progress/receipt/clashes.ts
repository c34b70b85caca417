/** The promise behind the codes of receipts: no two ids that one could mean. Retired ids count, for old receipts name them. */
import type { Ledger, LedgerEntry } from '../../course/ledger.ts';
import { error, type Problem } from '../../course/problems.ts';
import { clashes, idCode, optionCode } from './codes.ts';

const KINDS = ['chapter', 'question', 'practice'];
const at = { file: 'ledger.json' };

/** Ids of the ledger, and options of one question, whose codes are the same. */
export function codeProblems(ids: Ledger['ids']): Problem[] {
  const entries = Object.entries(ids);
  return [
    ...KINDS.flatMap((kind) => ofKind(kind, entries, idCode)),
    // A summary has room for two letters.
    ...ofKind('chapter', entries, optionCode),
    ...entries.flatMap(([id, { options = [] }]) => ofQuestion(id, options)),
  ];
}

const ofKind = (
  kind: string,
  entries: readonly [string, LedgerEntry][],
  codeOf: typeof idCode,
): Problem[] =>
  clashes(
    entries.filter(([, entry]) => entry.kind === kind).map(([id]) => id),
    codeOf,
  ).map(([one, other]) => clash(kind, one, other));

const ofQuestion = (id: string, options: readonly string[]): Problem[] =>
  clashes(options, optionCode).map(([one, other]) => clash(`question "${id}": option`, one, other));

const clash = (what: string, one: string, other: string): Problem =>
  error(
    'receipt-code',
    at,
    `${what} "${one}" and "${other}" have the same code in receipts`,
    'choose another id for the one that is new',
  );
