/** What is said to a reader when a packed word cannot be opened. */
import type { Refusal } from './packed.ts';

const words: Readonly<Record<Refusal, string>> = {
  empty: 'is empty: there is nothing in it.',
  alphabet: 'holds characters that none of ours has. Copy it again, whole, as it was made.',
  'too-long': 'is longer than any that this course makes. Nothing was read.',
  damaged:
    'is not whole: a part of it is missing, changed or added. Copy it again, from the first character to the last.',
  'too-big': 'unpacks to more than any of ours holds. Nothing was read.',
  'not-text': 'holds no text. It was not made by this course.',
  unsupported: 'cannot be opened by this browser; one from 2023 or later can.',
};

/** Why it was refused, as a sentence. `what` names it: "link", "receipt". */
export const explainRefusal = (code: Refusal, what: string): string =>
  `This ${what} ${words[code]}`;
