/** What is said of a receipt or a summary: why a text is none, and what a verdict means. */
import type { Verdict } from './receipt-regrade.ts';
import type { ReceiptRefusal } from './receipt.ts';

const notOurs = 'This is no receipt of this course. A receipt is one line that begins with “8L1.”.';
const damaged =
  'This receipt is damaged: a part is missing or was changed on the way. Ask for the line again, or for the file.';
const tooBig = 'This is larger than any honest receipt. Nothing was read.';

/** Why a text was refused as a receipt. */
export const receiptRefusals: Readonly<Record<ReceiptRefusal, string>> = {
  empty: 'There is nothing to read here.',
  shape: notOurs,
  alphabet: damaged,
  damaged,
  'not-text': damaged,
  'too-long': tooBig,
  'too-big': tooBig,
  summary: 'This is a summary, not a receipt: it holds no answers and cannot be checked.',
  future:
    'This receipt was made by a newer version of the course. Reload the page to get that version, then try again.',
  unsupported: 'This browser cannot unpack receipts. A current one can.',
};

/** What a verdict says; after each of them stands `selfReported`. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  consistent: 'The answers give the results that are claimed.',
  edited: 'Something claimed is not what the answers give. What they give is shown.',
  'older version':
    'Some answers are to earlier revisions of their questions and could not be graded again; all others give what is claimed.',
  'newer version':
    'Some answers are to newer questions than this page knows and could not be graded again; all others give what is claimed.',
};

/** Said of every receipt, whatever its verdict. */
export const selfReported = 'Self-reported, not proctored.';
/** Said of every summary. */
export const notCheckable = 'A summary holds no answers, so it cannot be checked.';
