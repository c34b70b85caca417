// Halden's next sessions. Each has three tasks; some of them need a date.
import { mulberry32 } from './random.ts';

export interface Task {
  name: string;
  date: boolean;
}

const first: Task = { name: 'show the delivery day', date: true };
const dated: readonly Task[] = [
  first,
  { name: 'remind before a voucher ends', date: true },
  { name: 'close an invoice after 14 days', date: true },
];
const others: readonly Task[] = [
  { name: 'sort orders by price', date: false },
  { name: 'mask the card number', date: false },
  { name: 'print the gift note', date: false },
];

/** The sessions of one seed, three tasks each; the first task of all needs a date. */
export function sessionsOf(count: number, seed: number): Task[][] {
  const random = mulberry32(seed);
  const any = [...dated, ...others];
  const pick = (): Task => any[Math.floor(random() * any.length)] ?? first;
  return Array.from({ length: count }, (_none, at) => [at === 0 ? first : pick(), pick(), pick()]);
}
