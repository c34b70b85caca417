/** A call that a model made, and whether a careful server should answer it. */
export interface Call {
  readonly arguments: Record<string, unknown>;
  readonly wanted: 'answer' | 'refusal';
}

/** The scripted model's calls of `find_orders`: three sound ones, five with a slip. */
export const calls: readonly Call[] = [
  { arguments: { minVouchers: 2 }, wanted: 'answer' },
  { arguments: { status: 'refunded', limit: 2 }, wanted: 'answer' },
  { arguments: { limit: 50 }, wanted: 'answer' },
  { arguments: { limit: 'ten' }, wanted: 'refusal' },
  { arguments: { limit: 999 }, wanted: 'refusal' },
  { arguments: { status: 'refundet' }, wanted: 'refusal' },
  { arguments: { vouchers: 2 }, wanted: 'refusal' },
  { arguments: { limit: -1 }, wanted: 'refusal' },
];
