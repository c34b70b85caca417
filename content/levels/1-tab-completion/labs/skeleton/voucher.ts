import type { Order } from './order.ts';

/** A voucher takes a share off an order. */
export interface Voucher {
  code: string;
  percent: number;
  validUntil: string;
}

/** A voucher counts until the day it ends. */
export function isValid(voucher: Voucher, today: string): boolean {
  return voucher.percent > 0 && today <= voucher.validUntil;
}

/** What the voucher takes off the order. */
export function discountCents(voucher: Voucher, order: Order, today: string): number {
  if (!isValid(voucher, today)) return 0;
  return Math.round((order.totalCents * voucher.percent) / 100);
}
