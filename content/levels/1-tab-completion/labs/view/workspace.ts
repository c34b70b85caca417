/** A file of Halden's repository. Only open tabs can be seen; the latest used one comes first. */
export interface File {
  readonly path: string;
  readonly open: boolean;
  readonly text: string;
}

export const files: readonly File[] = [
  {
    path: 'src/mail/receipt.ts',
    open: true,
    text: `/** The text of a receipt. */
export interface Receipt {
  headline: string;
  amountText: string;
  footer: string;
}

export function receiptFor(receipt: Receipt): string {
  const head = receipt.headline.toUpperCase();
  return [head, '', receipt.amountText, receipt.footer].join('\\n');
}
`,
  },
  {
    path: 'src/pay/gift-card.ts',
    open: true,
    text: `/** Cards are sold in the shop and by mail. */
export const series = ['GC', 'GM'];

export interface GiftCard {
  code: string;
  balanceCents: number;
  expiresOn: string;
}
`,
  },
  {
    path: 'src/pay/voucher.ts',
    open: true,
    text: `/** A voucher takes a share off an order. */
export interface Voucher {
  code: string;
  percent: number;
  validUntil: string;
}

export function discountCents(voucher: Voucher, order: { totalCents: number }): number {
  return Math.round((order.totalCents * voucher.percent) / 100);
}
`,
  },
  {
    path: 'src/order/order.ts',
    open: true,
    text: `/** An order after the cart is closed. */
export type Status = 'placed' | 'paid' | 'sent';

export interface Order {
  id: string;
  status: Status;
  totalCents: number;
}
`,
  },
  {
    path: 'src/order/parcel.ts',
    open: false,
    text: `export interface Parcel {
  weightGrams: number;
  slot: string;
}
`,
  },
];

/** Where the cursor stands: right after a dot that stands in the file once. The word behind it is not typed yet. */
export interface Cursor {
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

const checkout = `// Checkout of Halden: everything that happens between "buy" and "thank you".
// 2024: moved here from the old cart. 2025: gift cards. 2026: vouchers.
import { sendMail } from '../mail/send.ts';
import { log } from '../log.ts';

const retries = 3;
const timeoutMs = 2_000;

export async function thank(address: string, text: string): Promise<void> {
  for (let attempt = 1; attempt <= retries; attempt += 1) {
    if (await sendMail(address, text, timeoutMs)) return;
    log('mail failed, attempt ' + attempt);
  }
}

/** Whether a gift card still has a balance. */
export function hasBalance(card: GiftCard): boolean {
  return card.balanceCents > 0;
}

/** Whether the voucher is still valid on that day. */
export function isValid(voucher: Voucher, day: string): boolean {
  return day <= voucher.validUntil;
}

/** Whether the total of an order was paid. */
export function isPaid(order: Order): boolean {
  return order.status === 'paid';
}

/** Whether the parcel fits the weight that a slot may have. */
export function fits(parcel: Parcel, limit: number): boolean {
  return parcel.weightGrams <= limit;
}
`;

export const cursors: readonly Cursor[] = [
  { name: 'card.', text: checkout, at: 'return card.' },
  { name: 'voucher.', text: checkout, at: '<= voucher.' },
  { name: 'order.', text: checkout, at: 'return order.' },
];

/** In no tab: no request can hold what this one needs. */
export const unseen: Cursor = { name: 'parcel.', text: checkout, at: 'return parcel.' };
