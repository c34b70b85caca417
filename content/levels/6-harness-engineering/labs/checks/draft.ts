// What the agent writes first. It has not read types.ts: these four types are its guesses.
interface Line {
  kilos: number;
  centsPerKilo: number;
}
interface Customer {
  discount: { percent: number };
}
interface Rates {
  vat(country: string): number;
}
interface Store {
  put(id: string, cents: number): Promise<void>;
}

export function lineTotal(line: Line): number {
  return Math.floor(line.kilos * line.centsPerKilo);
}

export function discounted(cents: number, customer: Customer): number {
  return cents - Math.round((cents * customer.discount.percent) / 100);
}

export async function taxOn(cents: number, country: string, rates: Rates): Promise<number> {
  return Math.round(cents * rates.vat(country));
}

export function asMoney(cents: number): string {
  return `€${Math.floor(cents / 100)}.${cents % 100}`;
}

export async function saveInvoice(id: string, cents: number, store: Store): Promise<string> {
  store.put(id, cents);
  return `${id} is saved`;
}
