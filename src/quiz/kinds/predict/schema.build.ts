import { z } from 'astro/zod';
import { code, common, inline, listOf, optionId, why } from '../../fields.build.ts';

/** One output a reader may expect. Which one is right is never written: the build runs the code. */
const predictOption = z.strictObject({
  id: optionId,
  /** What the program would print, line for line. */
  output: z
    .string('write the output as text, in quotes if it is a number')
    .min(1, 'write the output here'),
  why,
  misconception: inline.optional(),
});

/** Predict what the code prints: by options, or (`answer: text`) by typing it. */
export const predictSchema = z
  .strictObject({
    ...common,
    kind: z.literal('predict'),
    /** Run at build time; what `console.log` prints is the truth. */
    code: code.extend({
      lang: z.literal('ts', { error: 'the code of a predict question is `lang: ts`' }),
    }),
    /** Outputs to choose from; exactly one must equal the real one. */
    options: listOf(predictOption, 3, 5).optional(),
    /** Written instead of `options` when the reader types the output. */
    answer: z.literal('text', { error: 'write `answer: text`, or `options` instead' }).optional(),
    /** With `answer: text`: why the program prints what it prints. */
    why: why.optional(),
  })
  .superRefine(({ options, answer, why: reason }, context) => {
    const message = formProblem(options !== undefined, answer !== undefined, reason !== undefined);
    if (message) context.addIssue({ code: 'custom', message });
  });

function formProblem(options: boolean, answer: boolean, reason: boolean): string | undefined {
  if (options === answer) return 'write either `options`, or `answer: text` with a `why`';
  if (answer && !reason) return '`answer: text` needs a `why`';
  if (options && reason)
    return 'with options each option carries its own why: remove the `why` of the question';
  return undefined;
}

/** A predict question as authored, without its key. */
export type AuthoredPredict = z.infer<typeof predictSchema>;

/** A predict question after the build has run its code. */
export type Predict = AuthoredPredict & {
  /** What the code printed, without the last line break. */
  readonly printed: string;
};
