// Nine lessons that Halden learned the hard way.
export interface Lesson {
  id: string;
  /** One line for an index, with the words that a task would use. */
  title: string;
  /** What the agent has to read to get it right. */
  text: string;
  /** The folders it is about; empty when it can come up anywhere. */
  paths: readonly string[];
  /** What the agent does when it does not know the lesson. */
  slip: { code?: string; command?: string };
  /** What a test finds in code, or a hook in a command or an edit; left out where no machine can tell. */
  sees?: RegExp;
}

export const lessons: readonly Lesson[] = [
  {
    id: 'check',
    title: 'When a task is done',
    text: 'A task is done when `npm run check` passes and the pull request says how to see the change. Reviewers start from that line.',
    paths: [],
    slip: {},
  },
  {
    id: 'dates',
    title: 'Calendar: tiny-dates was removed',
    text: 'For days, use addDays() from src/calendar.ts, not tiny-dates: it reads a day in the time zone of the server, and late orders got invoices of the wrong day.',
    paths: [],
    slip: { code: "import { addDays } from 'tiny-dates';" },
    sees: /from 'tiny-dates'/,
  },
  {
    id: 'processor',
    title: 'Card processor: late answers, retries, refunds',
    text: 'The card processor may answer late. After 8 seconds it has often charged already, and the answer gets lost. Never send a charge a second time with a new key: ask for the state of the old key first, wait for the webhook up to two minutes, then retry with the same key. A refund is different: it has no key, so look it up in the list of the day before sending it again. Partial refunds add up on their side, so send the part, not the sum. In the test environment answers never come late; use the card ending in 0341 to get one. What we tried first: a longer time limit, which moved the problem to busy evenings, and a queue of our own, which charged eleven customers twice.',
    paths: [],
    slip: { code: 'await charge(order, newKey());' },
  },
  {
    id: 'vat',
    title: 'Customers outside the union: VAT checks',
    text: 'VAT numbers of customers outside the union are not in the register. A Swiss one begins with CHE and ends in MWST, TVA or IVA, and the last of its nine digits is a check digit with weights 5 4 3 2 7 6 5 4, modulo 11. A Norwegian one ends in MVA. For all others store what the customer typed and mark the order for the bookkeeper, who answers within a day. Do not refuse the order: in May a strict check cost us a week of Norwegian orders, and nobody noticed, because refused orders leave no invoice.',
    paths: [],
    slip: { code: 'if (!register.has(number)) refuse(order);' },
  },
  {
    id: 'mails',
    title: 'The wording of reminders',
    text: 'A mail to a customer starts with the order number: support searches by its first line.',
    paths: ['src/mail/'],
    slip: { code: "send('Dear customer, we are sorry …');" },
  },
  {
    id: 'migrations',
    title: 'Editing the schema',
    text: 'Add a new migration instead of editing a merged one: the database runs each file once and would skip the edit.',
    paths: ['db/migrations/'],
    slip: {
      code: '-- edit db/migrations/0031_order.sql',
      command: 'edit db/migrations/0031_order.sql',
    },
    sees: /edit db\/migrations/,
  },
  {
    id: 'cents',
    title: 'Cents',
    text: 'Amounts are integer cents until they are printed; sums in floats were one cent off on 3 of 200 invoices.',
    paths: ['src/invoice/', 'src/refund/', 'src/tax/'],
    slip: { code: 'const part = 41.95 * 0.5;' },
    sees: /\d\.\d+ \*/,
  },
  {
    id: 'push',
    title: 'Pushing',
    text: 'Do not force-push: the nightly run builds from these branches, and twice it built half a change.',
    paths: [],
    slip: { command: 'git push --force' },
    sees: /push .*(--force|-f)\b/,
  },
  {
    id: 'prices',
    title: 'Wrong prices',
    text: 'If a stored price looks wrong, ask before you correct it: most odd prices are promises to one customer.',
    paths: [],
    slip: { code: 'order.price = list.price;' },
  },
];
