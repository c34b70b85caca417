import type { Order } from './order.ts';

/** A gift card of Halden. Amounts are in cents. */
export interface GiftCard {
  code: string;
  balanceCents: number;
  expiresOn: string;
}

/** A gift card pays while balanceCents is left, up to and on the day in expiresOn. */
export function canPay(card: GiftCard, today: string): boolean {
  const expired = card.expiresOn < today;
  return card.balanceCents > 0 && !expired;
}

/** The part of order.totalCents that the card pays, never more than card.balanceCents. */
export function payableCents(card: GiftCard, order: Order, today: string): number {
  if (!canPay(card, today)) return 0;
  return Math.min(card.balanceCents, order.totalCents);
}

/** The card after the order: a copy whose balanceCents is lower by payableCents. */
export function redeem(card: GiftCard, order: Order, today: string): GiftCard {
  const paid = payableCents(card, order, today);
  return { ...card, balanceCents: card.balanceCents - paid };
}

/** What is left to pay by other means: order.totalCents less payableCents. */
export function restCents(card: GiftCard, order: Order, today: string): number {
  return order.totalCents - payableCents(card, order, today);
}
