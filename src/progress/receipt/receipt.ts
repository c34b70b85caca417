/**
 * A receipt: what a reader says of their progress, with the answers, so that a board can grade them again. It is one
 * line, `8L1.<packed>`. Everything in it is a claim: whoever reads keys can make any receipt. Codes that this course
 * does not know are kept, for they are of another version.
 */
import { pack, unpack, type Refusal } from '../packed/packed.ts';
import { receiptBody, receiptFrom } from './text.ts';

/** What one answer was: a run of `codes`, as its kind of question has them, or a `text`; one too long to carry is `cut`. */
export type Given = { readonly codes: string } | { readonly text: string; readonly cut: boolean };

/** An answer: whether it is the newest to its question, and in which of the chapter's tries it was given. */
export interface ReceiptAnswer {
  readonly last: boolean;
  /** Places in the chapter's `tries`, rising. Neither last nor in a try: the best one known of its question. */
  readonly tries: readonly number[];
  readonly rev: number;
  /** Claimed, in thousandths. */
  readonly points: number;
  /** Absent where the record no longer holds what was answered. */
  readonly given?: Given;
}

export interface ReceiptQuestion {
  readonly code: string;
  readonly answers: readonly ReceiptAnswer[];
}

/** A finished whole attempt: the first, the first that passed, the best; `score` in thousandths, claimed. */
export interface Try {
  readonly day: string;
  readonly score: number;
}

export interface ReceiptChapter {
  readonly code: string;
  /** Day on which the chapter was read; absent while it is not. */
  readonly read?: string;
  readonly tries: readonly Try[];
  readonly questions: readonly ReceiptQuestion[];
}

export interface ReceiptPractice {
  readonly code: string;
  readonly day: string;
}

/** Days are written 2026-11-21, as they were where the reader was. */
export interface Receipt {
  /** Version of the content, 2026.11.21. */
  readonly version: string;
  readonly day: string;
  /** As its reader typed it: text from outside, only ever shown as text. */
  readonly name?: string;
  readonly practices: readonly ReceiptPractice[];
  readonly chapters: readonly ReceiptChapter[];
}

/** Why a text is no receipt: a refusal of the packed word, or that it is none of ours, a summary, or of a newer format. */
export type ReceiptRefusal = Refusal | 'shape' | 'summary' | 'future';

export type ReadReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly code: ReceiptRefusal };

/** How every receipt of this format begins. */
export const RECEIPT = '8L1.';
/** A longer line, or one that unpacks to more bytes, is not read. */
export const MAX_RECEIPT = 12 * 1024;
const MAX_BODY = 48 * 1024;

/** The receipt as one line. */
export const writeReceipt = async (receipt: Receipt): Promise<string> =>
  RECEIPT + (await pack(receiptBody(receipt)));

/** Reads what somebody pasted. Never rejects; line breaks and invisible marks that a chat put in do no harm. */
export async function readReceipt(text: string): Promise<ReadReceipt> {
  if (text.length > 4 * MAX_RECEIPT) return refuse('too-long');
  const line = bare(text);
  if (!line.startsWith(RECEIPT)) return refuse(strange(line));
  const unpacked = await unpack(line.slice(RECEIPT.length), {
    input: MAX_RECEIPT,
    output: MAX_BODY,
  });
  if (!unpacked.ok) return refuse(unpacked.code);
  const receipt = receiptFrom(unpacked.text);
  return receipt ? { ok: true, receipt } : refuse('shape');
}

/** A line as it was before a chat or a mail wrapped, quoted or decorated it. */
export const bare = (text: string): string =>
  text.replace(/[\s\p{Cf}]/gu, '').replace(/^[>"'`<]+|[>"'`]+$/g, '');

const refuse = (code: ReceiptRefusal): ReadReceipt => ({ ok: false, code });

function strange(line: string): ReceiptRefusal {
  if (!line) return 'empty';
  if (/^8LS\d+\./.test(line)) return 'summary';
  return /^8L\d+\./.test(line) ? 'future' : 'shape';
}
