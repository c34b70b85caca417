// The project's tests: real calls of the agent's code. `says` is what the agent reads of a red one.
import type { InvoiceCode, Rates, Store } from './types.ts';

interface Test {
  name: string;
  run(code: InvoiceCode): unknown;
  want: unknown;
  says?(got: unknown): string;
}

const rates: Rates = { vat: async (country) => (country === 'DE' ? 0.19 : 0.25) };
const store: Store = { put: () => Promise.resolve() };

export const tests: readonly Test[] = [
  {
    name: 'lineTotal: 350 g at €19.99 a kilo',
    run: (code) => code.lineTotal({ kilos: 0.35, centsPerKilo: 1999 }),
    want: 700,
  },
  {
    name: 'discounted: 10 % off €50.00',
    run: (code) => code.discounted(5000, { discount: { percent: 10 } }),
    want: 4500,
  },
  { name: 'taxOn: €110.00 in DE', run: (code) => code.taxOn(11000, 'DE', rates), want: 2090 },
  {
    name: 'asMoney: 1205 cents',
    run: (code) => code.asMoney(1205),
    want: '€12.05',
    says: () => 'A test failed.',
  },
  {
    name: 'saveInvoice: confirms',
    run: (code) => code.saveInvoice('H-1', 700, store),
    want: 'H-1 is saved',
  },
];

/** Runs every test; out come the messages of the red ones. */
export async function runTests(code: InvoiceCode): Promise<string[]> {
  const messages: string[] = [];
  for (const test of tests) {
    const got = await outcome(test, code);
    const usual = `${test.name}: expected ${String(test.want)}, got ${String(got)}`;
    if (got !== test.want) messages.push(test.says?.(got) ?? usual);
  }
  return messages;
}

async function outcome(test: Test, code: InvoiceCode): Promise<unknown> {
  try {
    return await test.run(code);
  } catch (error) {
    return error;
  }
}
