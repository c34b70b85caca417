import { createHash } from 'node:crypto';
import type { Kind, Question, QuestionOf } from './question.build.ts';

/** What the ledger keeps of a question. */
export interface QuestionEntry {
  /** Fingerprint of what makes an answer right; a change of wording leaves it alone. */
  readonly key: string;
  /** Ids that a stored answer may name. */
  readonly options: string[];
}

/** Fingerprint and option ids of a question: when the first changes, or one of the second goes, its `rev` must rise. */
export function questionEntry(question: Question): QuestionEntry {
  const part = parts[question.kind] as (question: Question) => Part;
  const { key, options } = part(question);
  const hash = createHash('sha256').update(JSON.stringify([question.kind, key]));
  return { key: hash.digest('base64url').slice(0, 10), options };
}

interface Part {
  readonly key: unknown;
  readonly options: string[];
}

const parts: { [K in Kind]: (question: QuestionOf<K>) => Part } = {
  'choose-one': ({ options }) => chosen(options),
  'choose-many': ({ options }) => chosen(options),
  order: ({ items, accepted }) => ({
    key: accepted.map((ids) => ids.join()).sort(),
    options: ids(items),
  }),
  match: ({ rows, choices }) => ({
    key: rows.map(({ id, choice }) => `${id}=${choice}`).sort(),
    options: [...ids(rows), ...ids(choices)],
  }),
  classify: ({ items, groups }) => ({
    key: items.map(({ id, group }) => `${id}=${group}`).sort(),
    options: [...ids(items), ...ids(groups)],
  }),
  predict: ({ printed, options = [] }) => ({ key: printed, options: ids(options) }),
  'short-answer': ({ accept }) => ({ key: [...accept].sort(), options: [] }),
  estimate: ({ answer, within }) => ({ key: [answer, within], options: [] }),
};

function chosen(options: readonly { id: string; correct?: boolean | undefined }[]): Part {
  return { key: ids(options.filter(({ correct }) => correct)).sort(), options: ids(options) };
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}
