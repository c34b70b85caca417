/** What is said of a receipt or a summary: why a text is none, and what a verdict means. */
import type { Refusal } from '../packed/packed.ts';
import { explainRefusal } from '../packed/refusals.ts';
import type { Verdict } from './regrade.ts';
import type { ReceiptRefusal } from './receipt.ts';
import type { SummaryRefusal } from './summary.ts';

const newer =
  'was made by a newer version of the course. Reload the page to get that, then try again.';

const explained = (code: Refusal) => explainRefusal(code, 'receipt');

/** Why a text was refused as a receipt. */
export const receiptRefusals: Readonly<Record<ReceiptRefusal, string>> = {
  empty: explained('empty'),
  alphabet: explained('alphabet'),
  damaged: explained('damaged'),
  'not-text': explained('not-text'),
  'too-long': explained('too-long'),
  'too-big': explained('too-big'),
  unsupported: explained('unsupported'),
  shape: 'This is no receipt: one begins with “8L1.”, and is one line.',
  summary: 'This is a summary, not a receipt: it holds no answers, so it cannot be checked.',
  future: `This receipt ${newer}`,
};

/** Why a text was refused as a summary. */
export const summaryRefusals: Readonly<Record<SummaryRefusal, string>> = {
  empty: explainRefusal('empty', 'summary'),
  damaged: explainRefusal('damaged', 'summary'),
  shape: 'This is no summary: one begins with “8LS1.”, and is one short line.',
  future: `This summary ${newer}`,
};

/** What a verdict says; `selfReported` stands beside each. */
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
