/** One order of the invented shop. */
export interface Order {
  id: string;
  status: 'paid' | 'refunded';
  vouchers: number;
  cents: number;
}

/** Ninety orders; every ninth has two vouchers, every tenth is refunded. */
export function newOrders(): Order[] {
  return Array.from({ length: 90 }, (_, at) => ({
    id: `ord-${String(at + 101)}`,
    status: at % 10 === 9 ? ('refunded' as const) : ('paid' as const),
    vouchers: at % 9 === 4 ? 2 : at % 3 === 0 ? 1 : 0,
    cents: 1990 + ((at * 337) % 8000),
  }));
}
