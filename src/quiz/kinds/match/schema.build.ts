import { z } from 'astro/zod';
import { common, inline, listOf, optionId, why } from '../../fields.build.ts';

/** Give each row its choice; a choice may serve no row or several. Points: share of right rows. */
export const matchSchema = z
  .strictObject({
    ...common,
    kind: z.literal('match'),
    /** What a row may be given; short, plain text without code (they stand in a select). */
    choices: listOf(
      z.strictObject({
        id: optionId,
        text: inline.refine(
          (text) => !/[`*]/.test(text),
          'a choice stands in a select: plain text only',
        ),
      }),
      2,
      8,
    ),
    rows: listOf(
      z.strictObject({
        id: optionId,
        text: inline,
        /** Id of the right choice. */
        choice: optionId,
        why,
      }),
      2,
      8,
    ),
  })
  .superRefine(({ choices, rows }, context) => {
    rows.forEach((row, at) => {
      if (choices.some(({ id }) => id === row.choice)) return;
      const message = `there is no choice "${row.choice}": use one of ${choices.map(({ id }) => id).join(', ')}`;
      context.addIssue({ code: 'custom', path: ['rows', at, 'choice'], message });
    });
  });

/** A match question as authored. */
export type Match = z.infer<typeof matchSchema>;
