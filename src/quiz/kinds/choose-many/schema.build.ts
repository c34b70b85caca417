import { z } from 'astro/zod';
import { common, listOf } from '../../fields.build.ts';
import { choiceOption } from '../choose-one/schema.build.ts';

/**
 * One or more right options among three to five, at most half of them, so that ticking everything earns nothing.
 * Points: right picks minus wrong picks, over the number of right options, never below zero.
 */
export const chooseManySchema = z
  .strictObject({
    ...common,
    kind: z.literal('choose-many'),
    options: listOf(choiceOption, 3, 5),
  })
  .superRefine(({ options }, context) => {
    const right = options.filter((option) => option.correct).length;
    const most = Math.floor(options.length / 2);
    if (right >= 1 && right <= most) return;
    const message = `choose-many with ${options.length} options has 1 to ${most} with \`correct: true\`, this has ${right}`;
    context.addIssue({ code: 'custom', path: ['options'], message });
  });

/** A choose-many question as authored. */
export type ChooseMany = z.infer<typeof chooseManySchema>;
