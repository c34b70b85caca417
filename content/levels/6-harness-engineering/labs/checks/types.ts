// What the checkout service of Halden, a small shop, really hands to the invoice code.

export interface Line {
  kilos: number;
  centsPerKilo: number;
}

export interface Customer {
  discount?: { percent: number };
}

export interface Rates {
  vat(country: string): Promise<number>; // 0.19 is 19 %
}

export interface Store {
  put(id: string, cents: number): Promise<void>;
}

/** The five functions the agent was asked for. Amounts are whole cents. */
export interface InvoiceCode {
  lineTotal(line: Line): number;
  discounted(cents: number, customer: Customer): number;
  taxOn(cents: number, country: string, rates: Rates): Promise<number>;
  asMoney(cents: number): string;
  saveInvoice(id: string, cents: number, store: Store): Promise<string>;
}
