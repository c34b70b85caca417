import { z } from 'astro/zod';
import { common, inline, listOf, optionId, why } from '../../fields.build.ts';

/** Put each item into one of the groups. Points: share of right items. */
export const classifySchema = z
  .strictObject({
    ...common,
    kind: z.literal('classify'),
    groups: listOf(z.strictObject({ id: optionId, text: inline }), 2, 4),
    items: listOf(
      z.strictObject({
        id: optionId,
        text: inline,
        /** Id of the right group. */
        group: optionId,
        why,
      }),
      3,
      8,
    ),
  })
  .superRefine(({ groups, items }, context) => {
    items.forEach((item, at) => {
      if (groups.some(({ id }) => id === item.group)) return;
      const message = `there is no group "${item.group}": use one of ${groups.map(({ id }) => id).join(', ')}`;
      context.addIssue({ code: 'custom', path: ['items', at, 'group'], message });
    });
  });

/** A classify question as authored. */
export type Classify = z.infer<typeof classifySchema>;
