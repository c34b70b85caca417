// What the customer wants of Halden's page for ordering again. Nobody has the whole list.
export const WISHES: readonly string[] = [
  'prices of today',
  'address editable',
  'one confirmation',
  'voucher left out',
  'gift notes copied',
  'newest on top',
  'sold-out ones shown',
  'amounts filled in',
];

/** For each wish which of two ways is wanted; the lab draws it and hides it from the agent. */
export function hidden(random: () => number): boolean[] {
  return WISHES.map(() => random() < 0.5);
}
