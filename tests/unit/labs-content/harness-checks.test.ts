import { describe, expect, it } from 'vitest';
import { labOf, linesOf, measured, run, type Change } from './lab-runs.ts';

const lab = labOf('harness-checks');

/** A change, and a row of the first or last table that stands there only with it. */
const changes: readonly [
  promise: string,
  changes: readonly Change[],
  table: number,
  row: string,
][] = [
  [
    'another weight gives another red test',
    [['tests.ts', 'centsPerKilo: 1999', 'centsPerKilo: 1985']],
    1,
    '3 | tests | lineTotal: 350 g at €19.99 a kilo: expected 700, got 694 | lineTotal',
  ],
  [
    'a blunt lint message keeps the tests from being reached',
    [
      [
        'rule.ts',
        '`invoice.ts:${node.line} no-floating-promise: put \\`await\\` before ${node.text}`',
        "'Lint failed.'",
      ],
    ],
    0,
    'types + lint + tests | 2 | Done. | red | 3 | lineTotal, asMoney, saveInvoice',
  ],
  [
    'a place alone is enough to be found',
    [['rule.ts', ' no-floating-promise: put \\`await\\` before ${node.text}', '']],
    1,
    '2 | lint | invoice.ts:21 | saveInvoice',
  ],
  [
    'a rate that is there at once needs no await: the compiler has one complaint less',
    [['types.ts', 'vat(country: string): Promise<number>;', 'vat(country: string): number;']],
    0,
    'types | 2 | Done. | green | 4 | lineTotal, taxOn, asMoney, saveInvoice',
  ],
  [
    'a store that returns no promise is nothing to the lint rule',
    [
      [
        'types.ts',
        'put(id: string, cents: number): Promise<void>;',
        'put(id: string, cents: number): void;',
      ],
    ],
    0,
    'lint | 1 | Done. | green | 5 | lineTotal, discounted, taxOn, asMoney, saveInvoice',
  ],
  [
    'a defect mended in the draft is nowhere',
    [['draft.ts', 'Math.floor(line.kilos', 'Math.round(line.kilos']],
    0,
    'none | 1 | Done. | none | 4 | discounted, taxOn, asMoney, saveInvoice',
  ],
  [
    'a repair that mends nothing leaves the defect, and the test red',
    [['fixed.ts', 'Math.round(line.kilos', 'Math.floor(line.kilos']],
    0,
    'types + lint + tests | 4 | Done. | red | 2 | lineTotal, asMoney',
  ],
  [
    'a customer without a discount in the tests makes them see what types see',
    [
      [
        'tests.ts',
        "    name: 'discounted: 10 % off €50.00',\n    run: (code) => code.discounted(5000, { discount: { percent: 10 } }),\n    want: 4500,",
        "    name: 'discounted: none',\n    run: (code) => code.discounted(5000, {}),\n    want: 5000,",
      ],
    ],
    0,
    'tests | 2 | Done. | red | 2 | asMoney, saveInvoice',
  ],
  [
    'checks are switched on and off in the list of rows',
    [['main.ts', "  ['types'],\n", "  ['lint', 'types'],\n"]],
    0,
    'lint + types | 3 | Done. | green | 2 | lineTotal, asMoney',
  ],
];

describe('the lab of the checks', () => {
  it.each(changes)(
    '%s',
    async (_, change, table, row) => {
      expect(linesOf(lab.published, table)).not.toContain(row);
      expect(linesOf(await run(lab, change), table)).toContain(row);
    },
    60_000,
  );

  it('needs all three checks: without any one of them a defect is left', async () => {
    const names = ["'types', ", "'lint', ", ", 'tests'"];
    const left = names.map(async (name) => {
      const all = "['types', 'lint', 'tests']";
      const less: Change = ['main.ts', all, all.replace(name, '')];
      return measured(await run(lab, [less], true), 'left-with-all');
    });
    expect(await Promise.all(left)).toEqual([1, 1, 2]);
  }, 90_000);
});
