import { z } from 'astro/zod';
import { common, why } from '../../fields.build.ts';

const answer = z
  .string('write the answer as text, in quotes if it is a number')
  .trim()
  .min(1, 'write an answer here')
  .max(200, 'a short answer has 200 characters at most');

/** One term, command or number, typed. Case, width, quotes and spaces do not matter when it is compared. */
export const shortAnswerSchema = z.strictObject({
  ...common,
  kind: z.literal('short-answer'),
  /** Every accepted answer; the first is shown as the right one. */
  accept: z.array(answer).min(1, 'list the accepted answers'),
  /** What readers may write that must be accepted. */
  acceptTests: z.array(answer).min(3, 'list three or more answers that must be accepted'),
  /** What readers may write that must not be accepted. */
  rejectTests: z.array(answer).min(3, 'list three or more answers that must be rejected'),
  /** Typical wrong answers, each with its explanation. */
  near: z.array(z.strictObject({ text: answer, why })).default([]),
  /** Why the accepted answer is right. */
  why,
});

/** A short-answer question as authored. */
export type ShortAnswer = z.infer<typeof shortAnswerSchema>;
