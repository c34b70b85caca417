import type { Failure } from './failures.ts';

const areas =
  'address cart currency customer invoice mail payment refund session shipping stock voucher';
const cases = [
  'accepts an empty order',
  'adds a line',
  'keeps the order of lines',
  'keeps two decimals',
  'refuses a negative quantity',
  'refuses an unknown country',
  'reads an old record',
  'writes a record once',
  'locks the record while it writes',
  'survives a failed connection',
  'names the cause when it fails',
  'does not fail on an empty name',
  'fails closed without a key',
  'logs an error and goes on',
  'retries three times',
  'gives up after three times',
  'ignores a repeated request',
  'answers in the language of the customer',
  'hides the card number',
  'handles a price of zero',
  'handles ten thousand lines',
  'works across midnight',
  'works on the last day of the year',
  'sorts by date',
  'pages through results',
  'escapes quotes',
];
const noise = [
  'info  %: seeded 40 orders',
  'warn  %: connection failed, retry 1 of 3',
  'warn  %: expected a warm cache, received a cold one',
  'warn  %: option "legacyRounding" is deprecated',
  'stderr  %: Error: delivery failed (on purpose)',
  'stderr  %:     at send (src/%/send.ts:31:11)',
];

/** The lines that a night's test run prints; the same for the same failures and seed. */
export function logOf(failures: readonly Failure[], seed: number): string[] {
  const random = mulberry32(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const tests = areas
    .split(' ')
    .flatMap((area) =>
      cases.map((name) => [
        ...(upTo(6) === 0 ? [(noise[upTo(noise.length)] ?? '').replaceAll('%', area)] : []),
        `PASS  src/${area}/${area}.test.ts > ${area} > ${name} (${1 + upTo(9)} ms)`,
      ]),
    );
  const total = `${tests.length} passed, ${failures.length} failed`;
  for (const failure of failures) {
    const time = 1 + upTo(90) + (failure.verdict === 'TIMEOUT' ? 5000 : 0);
    tests.splice(upTo(tests.length), 0, report(failure, time));
  }
  return ['halden/checkout, job nightly', ...tests.flat(), total];
}

/** What the test runner prints for one failing test: little that helps, among its own stack. */
function report(failure: Failure, time: number): string[] {
  const file = failure.place.split(':')[0] ?? '';
  const frame = (name: string): string =>
    `    at ${name} (node_modules/runner/${name}.js:${time}:7)`;
  return [
    `${failure.verdict}  ${file} > ${failure.test} (${time} ms)`,
    '    the test did not end as it should',
    `    expected: ${failure.expected}`,
    `    received: ${failure.received}`,
    ...['compare', 'assert'].map(frame),
    `    at ${failure.place}:31`,
    ...['runTest', 'runWithLimit', 'runSuite', 'runFile', 'startWorker'].map(frame),
  ];
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
