import { z } from 'astro/zod';
import { common, inline, listOf, optionId, why } from '../../fields.build.ts';

/** One option of a choice. */
export const choiceOption = z.strictObject({
  id: optionId,
  text: inline,
  /** `true` on the key; left out elsewhere. */
  correct: z
    .literal(true, { error: 'write `correct: true` on the key and leave it out elsewhere' })
    .optional(),
  /** Why this option is right, or what is wrong with it. */
  why,
  /** The misconception a wrong option stands for. */
  misconception: inline.optional(),
});

/** One right option among three to five. The page shuffles them. */
export const chooseOneSchema = z
  .strictObject({
    ...common,
    kind: z.literal('choose-one'),
    options: listOf(choiceOption, 3, 5),
  })
  .superRefine(({ options }, context) => {
    const right = options.filter((option) => option.correct).length;
    if (right === 1) return;
    const message = `choose-one has exactly one option with \`correct: true\`, this has ${right}`;
    context.addIssue({ code: 'custom', path: ['options'], message });
  });

/** A choose-one question as authored. */
export type ChooseOne = z.infer<typeof chooseOneSchema>;
