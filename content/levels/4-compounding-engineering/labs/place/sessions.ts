// Twenty-four sessions: eight kinds of task, three times each. `needs` are the lessons that decide.
export interface Session {
  task: string;
  files: readonly string[];
  needs: readonly string[];
}

const kinds: readonly Session[] = [
  {
    task: 'Show the delivery day on the receipt',
    files: ['src/receipt/view.ts'],
    needs: ['check', 'dates'],
  },
  {
    task: 'Close an invoice two weeks after it was sent',
    files: ['src/invoice/close.ts'],
    needs: ['check', 'dates', 'cents', 'prices'],
  },
  {
    task: 'Refund one line through the card processor',
    files: ['src/refund/refund.ts'],
    needs: ['check', 'processor', 'cents', 'prices'],
  },
  {
    task: 'Add the gift note to the reminder',
    files: ['src/mail/reminder.ts'],
    needs: ['check', 'mails'],
  },
  {
    task: 'Store the gift note with the order',
    files: ['src/order/order.ts', 'db/migrations/0042_gift.sql'],
    needs: ['check', 'migrations'],
  },
  {
    task: 'Accept customers outside the union',
    files: ['src/tax/vat.ts'],
    needs: ['check', 'vat', 'cents'],
  },
  {
    task: 'Bring the branch up to date and hand it in',
    files: [],
    needs: ['check', 'push'],
  },
  {
    task: 'Sort orders by price',
    files: ['src/order/list.ts'],
    needs: ['check', 'prices'],
  },
];

export const sessions: readonly Session[] = [...kinds, ...kinds, ...kinds];
