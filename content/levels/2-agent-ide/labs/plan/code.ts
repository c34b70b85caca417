// The code a draft is put together from. Which pieces it takes is decided by the request, or guessed.

export interface Order {
  /** Cents, one for each line of the order. */
  lines: readonly number[];
}

export interface Result {
  cents: number;
  /** What the customer is told. */
  note?: string;
}

export type Total = (order: Order, code?: string) => Result;

/** One choice for each question that a draft has to answer somehow. */
export interface Choices {
  rounding: 'on each line' | 'once, on the sum';
  floor: 'none' | 'at zero';
  callers: 'must pass a code' | 'go on unchanged';
  unknown: 'throws' | 'full price, with a note';
}

const percent: Readonly<Record<string, number>> = { SPRING10: 10 };
const amount: Readonly<Record<string, number>> = { WELCOME5: 500 };

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0);

/** `src/checkout/total.ts`, running. */
export function totalWith(choices: Choices): Total {
  const off = (order: Order, code: string): number => {
    const share = (percent[code] ?? 0) / 100;
    const perLine = sum(order.lines.map((cents) => Math.round(cents * share)));
    const onSum = Math.round(sum(order.lines) * share);
    return (choices.rounding === 'on each line' ? perLine : onSum) + (amount[code] ?? 0);
  };
  return (order, code) => {
    const full = sum(order.lines);
    if (code === undefined) {
      if (choices.callers === 'go on unchanged') return { cents: full };
      throw new TypeError("Cannot read properties of undefined (reading 'trim')");
    }
    const known = code in percent || code in amount;
    if (!known && choices.unknown === 'throws') throw new Error(`unknown code ${code}`);
    if (!known) return { cents: full, note: `We do not know the code ${code}.` };
    const cents = full - off(order, code);
    return { cents: choices.floor === 'at zero' ? Math.max(0, cents) : cents };
  };
}
