import type { FormValues, Grade } from './grade.ts';
import { gradeChooseMany } from './kinds/choose-many/grade.ts';
import { gradeChooseOne } from './kinds/choose-one/grade.ts';
import type { ChoiceKey } from './kinds/choose-one/grade.ts';
import { gradeClassify } from './kinds/classify/grade.ts';
import { gradeEstimate } from './kinds/estimate/grade.ts';
import type { EstimateKey } from './kinds/estimate/grade.ts';
import { gradeRows } from './kinds/match/grade.ts';
import type { RowsKey } from './kinds/match/grade.ts';
import { gradeOrder } from './kinds/order/grade.ts';
import type { OrderKey } from './kinds/order/grade.ts';
import { gradePredict } from './kinds/predict/grade.ts';
import type { PredictKey } from './kinds/predict/grade.ts';
import { gradeShortAnswer } from './kinds/short-answer/grade.ts';
import type { ShortAnswerKey } from './kinds/short-answer/grade.ts';
import type { Kind } from './question.build.ts';

/**
 * What the browser has to know of each kind in order to grade it. The key travels with the page: it keeps a reader from
 * stumbling over the answer and is no security, for a static site cannot hide anything.
 */
export interface Keys {
  'choose-one': ChoiceKey;
  'choose-many': ChoiceKey;
  order: OrderKey;
  match: RowsKey;
  classify: RowsKey;
  predict: PredictKey;
  'short-answer': ShortAnswerKey;
  estimate: EstimateKey;
}

/** A kind with its key. */
export type Keyed = { [K in Kind]: { readonly kind: K; readonly key: Keys[K] } }[Kind];

const graders: { readonly [K in Kind]: (key: Keys[K], values: FormValues) => Grade } = {
  'choose-one': gradeChooseOne,
  'choose-many': gradeChooseMany,
  order: gradeOrder,
  match: gradeRows,
  classify: gradeClassify,
  predict: gradePredict,
  'short-answer': gradeShortAnswer,
  estimate: gradeEstimate,
};

/** The grade of any form data for any question. Total: it never throws, whatever the values. */
export function grade<K extends Kind>(
  { kind, key }: { readonly kind: K; readonly key: Keys[K] },
  values: FormValues,
): Grade {
  return graders[kind](key, values);
}
