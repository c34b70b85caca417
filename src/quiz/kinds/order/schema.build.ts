import { z } from 'astro/zod';
import { common, inline, listOf, optionId, why } from '../../fields.build.ts';

/** Put three to six items in order. The written order is the one shown, so it must not be an accepted one. */
export const orderSchema = z
  .strictObject({
    ...common,
    kind: z.literal('order'),
    items: listOf(
      z.strictObject({
        id: optionId,
        text: inline,
        /** Why it stands where it stands. */
        why,
      }),
      3,
      6,
    ),
    /** Every right order, each naming all items once. */
    accepted: z.array(z.array(optionId)).min(1, 'list every right order here'),
  })
  .superRefine(({ items, accepted }, context) => {
    const shown = items.map(({ id }) => id);
    accepted.forEach((ids, at) => {
      const message = orderProblem(shown, ids);
      if (message) context.addIssue({ code: 'custom', path: ['accepted', at], message });
    });
  });

function orderProblem(shown: readonly string[], ids: readonly string[]): string | undefined {
  const complete = ids.length === shown.length && shown.every((id) => ids.includes(id));
  if (!complete) return `an accepted order names every item once: ${shown.join(', ')}`;
  if (ids.every((id, at) => id === shown[at])) {
    return 'the written order of the items is an accepted one: write the items in a wrong order';
  }
  return undefined;
}

/** An order question as authored. */
export type Order = z.infer<typeof orderSchema>;
