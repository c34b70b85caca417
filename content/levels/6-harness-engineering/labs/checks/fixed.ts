// What the agent writes once a message has named the function: the same five, without the defects.
import type { Customer, Line, Rates, Store } from './types.ts';

export function lineTotal(line: Line): number {
  return Math.round(line.kilos * line.centsPerKilo);
}

export function discounted(cents: number, customer: Customer): number {
  const percent = customer.discount?.percent ?? 0;
  return cents - Math.round((cents * percent) / 100);
}

export async function taxOn(cents: number, country: string, rates: Rates): Promise<number> {
  return Math.round(cents * (await rates.vat(country)));
}

export function asMoney(cents: number): string {
  return `€${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

export async function saveInvoice(id: string, cents: number, store: Store): Promise<string> {
  await store.put(id, cents);
  return `${id} is saved`;
}
