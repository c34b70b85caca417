/** Why a board could not be opened, in words. */
import type { Refusal } from '../progress/packed/packed.ts';
import { explainRefusal } from '../progress/packed/refusals.ts';
import type { DecodedBoard } from './board-state.ts';

type Code = Extract<DecodedBoard, { ok: false }>['code'];

const words: Readonly<Record<Exclude<Code, Refusal>, string>> = {
  'too-deep': 'is nested deeper than any board. Nothing was read.',
  json: 'is not a board: it is not JSON, or only a part of it.',
  shape: 'is JSON, but not a board of this course.',
  future: 'is of a newer version of this page. Reload the page, then try again.',
};

/** A sentence; `what` names it: "link", "file". Nothing on the page changes where it is said. */
export const explainBoard = (code: Code | Refusal, what: string): string =>
  code in words
    ? `This ${what} ${words[code as keyof typeof words]}`
    : explainRefusal(code as Refusal, what);
