// What is true of the code, whatever the checks say: it looks where they do not. No agent reads it.
import type { InvoiceCode, Rates, Store } from './types.ts';

const rates: Rates = { vat: async (country) => (country === 'DE' ? 0.19 : 0.25) };

/** One probe for each function: does it do what an invoice needs? */
const probes: Record<keyof InvoiceCode, (code: InvoiceCode) => boolean | Promise<boolean>> = {
  lineTotal: (code) => code.lineTotal({ kilos: 1.25, centsPerKilo: 399 }) === 499,
  discounted: (code) => code.discounted(5000, {}) === 5000,
  taxOn: async (code) => (await code.taxOn(2000, 'SE', rates)) === 500,
  asMoney: (code) => code.asMoney(9) === '€0.09',
  saveInvoice: async (code) => {
    const { store, ids } = slowStore();
    await code.saveInvoice('H-2', 500, store);
    return ids.includes('H-2');
  },
};

/** A store that takes a while, as a database does. */
function slowStore(): { store: Store; ids: string[] } {
  const ids: string[] = [];
  const put = async (id: string): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await undefined;
    ids.push(id);
  };
  return { store: { put }, ids };
}

/** The names of the functions that are still wrong. */
export async function defectsIn(code: InvoiceCode): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, probe] of Object.entries(probes)) {
    if (!(await holds(probe, code))) wrong.push(name);
  }
  return wrong;
}

async function holds(probe: (typeof probes)['taxOn'], code: InvoiceCode): Promise<boolean> {
  try {
    return await probe(code);
  } catch {
    return false;
  }
}
