import { z } from 'astro/zod';
import { chooseManySchema } from './kinds/choose-many/schema.build.ts';
import { chooseOneSchema } from './kinds/choose-one/schema.build.ts';
import { classifySchema } from './kinds/classify/schema.build.ts';
import { estimateSchema } from './kinds/estimate/schema.build.ts';
import { matchSchema } from './kinds/match/schema.build.ts';
import { orderSchema } from './kinds/order/schema.build.ts';
import { predictSchema } from './kinds/predict/schema.build.ts';
import type { AuthoredPredict, Predict } from './kinds/predict/schema.build.ts';
import { shortAnswerSchema } from './kinds/short-answer/schema.build.ts';

/** Any question as authored in a `quiz.yaml`; `kind` decides its shape. */
export const questionSchema = z.discriminatedUnion(
  'kind',
  [
    chooseOneSchema,
    chooseManySchema,
    orderSchema,
    matchSchema,
    classifySchema,
    predictSchema,
    shortAnswerSchema,
    estimateSchema,
  ],
  {
    error: (issue) =>
      issue.code === 'invalid_union'
        ? 'kind is one of choose-one, choose-many, order, match, classify, predict, short-answer, estimate'
        : undefined,
  },
);

/** A `quiz.yaml` file. */
export const quizFileSchema = z.strictObject({
  questions: z.array(questionSchema).min(1, 'list the questions here'),
});

/** A question as authored. */
export type AuthoredQuestion = z.infer<typeof questionSchema>;

/** A question as the course uses it: a predict question carries what its code printed. */
export type Question = Exclude<AuthoredQuestion, AuthoredPredict> | Predict;

/** The name of a kind. */
export type Kind = Question['kind'];

/** A question of one kind. */
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;
