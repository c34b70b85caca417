import { z } from 'astro/zod';
import { idSchema } from '../../../course/schema.build.ts';
import { common, inline, why } from '../../fields.build.ts';

const share = z.number().gt(0, 'a share above 0').lt(1, 'a share below 1: 0.1 means 10 %');

/** Estimate a number. Points: 1 within `full` of the answer, 0.5 within `half`, else 0. */
export const estimateSchema = z
  .strictObject({
    ...common,
    kind: z.literal('estimate'),
    /** Unit shown beside the input: "tokens", "%". */
    unit: inline.refine((text) => text.length <= 24, 'keep the unit to 24 characters'),
    answer: z.number('write the answer as a plain number').refine((n) => n !== 0, {
      error: 'closeness is relative, so the answer cannot be 0',
    }),
    /** How close is right, and how close is half right, relative to the answer. */
    within: z.strictObject({ full: share, half: share }),
    /** Explanations for typical wrong sizes, from and to included. */
    bands: z.array(z.strictObject({ from: z.number(), to: z.number(), why })).default([]),
    why,
    /** Explanation for an answer that is too low. */
    whyLow: why,
    /** Explanation for an answer that is too high. */
    whyHigh: why,
    /** Id of the source of the number. */
    source: idSchema,
  })
  .refine(({ within }) => within.full < within.half, {
    path: ['within'],
    error: '`full` is the narrower share: write it smaller than `half`',
  });

/** An estimate question as authored. */
export type Estimate = z.infer<typeof estimateSchema>;
