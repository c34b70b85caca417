/** What the other files know of an order. */
export interface Order {
  totalCents: number;
}
