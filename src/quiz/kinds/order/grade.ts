import { graded, known, unanswered } from '../../grade.ts';
import type { FormValues, Grade } from '../../grade.ts';

/** What grading an order needs: the items as shown, and every right order. */
export interface OrderKey {
  readonly items: readonly string[];
  readonly accepted: readonly (readonly string[])[];
}

/**
 * An accepted order earns 1, any other 0; verdicts compare with the accepted order that is nearest. The order as it was
 * shown is no answer, for it is never accepted; a missing, repeated or foreign item is none either.
 */
export function gradeOrder({ items, accepted }: OrderKey, values: FormValues): Grade {
  const order = values.get('order') ?? [];
  const valid = order.length === items.length && known(order, items);
  if (!valid || inPlace(order, items) === items.length) return unanswered;
  const [nearest = items] = accepted.toSorted((a, b) => inPlace(order, b) - inPlace(order, a));
  const points = inPlace(order, nearest) === items.length ? 1 : 0;
  return graded(
    points,
    order.map((id, at) => [id, nearest[at] === id ? 'right' : 'wrong']),
  );
}

function inPlace(order: readonly string[], wanted: readonly string[]): number {
  return order.filter((id, at) => wanted[at] === id).length;
}
