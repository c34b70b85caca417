// The evening as data: eight stories, what their workers will want to know, and when you look.

export interface Task {
  readonly id: string;
  readonly minutes: number;
  /** After so many minutes the worker needs to know this. */
  readonly asks?: { readonly at: number; readonly topic: string };
  /** The worker of the first attempt falls silent after so many minutes. */
  readonly hangs?: number;
  /** An acceptance test would turn red on a wrong answer. */
  readonly tested?: boolean;
}

export const tasks: readonly Task[] = [
  { id: 'CN-1', minutes: 90, asks: { at: 20, topic: 'number series' } },
  { id: 'CN-2', minutes: 120, asks: { at: 50, topic: 'rounding' }, tested: true },
  { id: 'CN-3', minutes: 150, hangs: 40 },
  { id: 'CN-4', minutes: 120, asks: { at: 100, topic: 'who may credit' } },
  { id: 'CN-5', minutes: 80, asks: { at: 10, topic: 'letterhead' } },
  { id: 'CN-6', minutes: 140, asks: { at: 90, topic: 'old tax rate' }, tested: true },
  { id: 'CN-7', minutes: 60 },
  { id: 'CN-8', minutes: 100, asks: { at: 30, topic: 'shipping costs' } },
];

/** Topic: what is right, and what first comes to a worker's mind. */
export const answers: Readonly<Record<string, { readonly right: string; readonly guess: string }>> =
  {
    'number series': { right: 'its own series', guess: 'the invoice series' },
    rounding: { right: 'once, on the sum', guess: 'on every line' },
    'who may credit': { right: 'two people above 500', guess: 'anyone logged in' },
    letterhead: { right: 'the one of the invoice', guess: 'the one of the invoice' },
    'old tax rate': { right: '16 % until June', guess: '19 %' },
    'shipping costs': { right: 'only with a whole order', guess: 'always' },
  };

/** You hand over at 18:00, which is minute 0, and look at these minutes. The last one is 08:00. */
export const looks: readonly number[] = [30, 120, 240, 840];
export const morning = 840;
export const places = 3;
