/** A failing test of Halden's checkout service, and what an engineer needs to know of it. */
export interface Failure {
  readonly verdict: 'FAIL' | 'TIMEOUT';
  readonly test: string;
  readonly place: string;
  readonly expected: string;
  readonly received: string;
}

/** Run 1843: the rounding error of the night before is still there, and two more came. */
export const tonight: readonly Failure[] = [
  {
    verdict: 'FAIL',
    test: 'invoice total > rounds the tax once, on the sum',
    place: 'src/invoice/total.test.ts:48',
    expected: '41.95',
    received: '41.94',
  },
  {
    verdict: 'FAIL',
    test: 'refund > returns what was paid',
    place: 'src/refund/refund.test.ts:112',
    expected: '{ paid: 41.95, open: 0 }',
    received: '{ paid: 41.95, open: 0.01 }',
  },
  {
    verdict: 'TIMEOUT',
    test: 'stock > gives a reservation back',
    place: 'src/stock/reserve.test.ts:27',
    expected: 'an answer within 5000 ms',
    received: 'none',
  },
];

/** Another night, for a filter that fits tonight's words too closely. */
export const anotherNight: readonly Failure[] = [
  {
    verdict: 'TIMEOUT',
    test: 'mail > sends the invoice as a file',
    place: 'src/mail/invoice.test.ts:63',
    expected: 'a message within 5000 ms',
    received: 'none',
  },
  {
    verdict: 'FAIL',
    test: 'voucher > is used up once',
    place: 'src/voucher/voucher.test.ts:19',
    expected: '"spent"',
    received: '"open"',
  },
];

/** The failures that the kept lines explain: test, place, expected and received, in one block. */
export function explained(kept: readonly string[], failures: readonly Failure[]): Failure[] {
  const starts = failures.map(({ verdict, test }) =>
    kept.findIndex((line) => line.includes(verdict) && line.includes(test)),
  );
  return failures.filter(({ place, expected, received }, i) => {
    const start = starts[i] ?? -1;
    const end = Math.min(kept.length, ...starts.filter((other) => other > start));
    const block = kept.slice(start, end).join('\n');
    return start >= 0 && [place, expected, received].every((part) => block.includes(part));
  });
}
