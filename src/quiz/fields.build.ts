import { z } from 'astro/zod';
import { idSchema } from '../course/schema.build.ts';

/** Words that a form control must not be called: they shadow the form's own properties or the page's field names. */
const reserved = new Set([
  'action', 'answer', 'confidence', 'constructor', 'elements', 'id', 'length', 'method', 'name',
  'order', 'prototype', 'reset', 'submit', 'target', 'then',
]); // prettier-ignore

/** Id of an option, row, item, choice or group: unique inside its question, stored with answers, never reused. */
export const optionId = idSchema.refine((id) => !reserved.has(id), {
  error: (issue) =>
    `the id "${String(issue.input)}" is reserved by forms: choose a more telling word`,
});

/** Plain text with `code` spans in backticks and **strong**, nothing else; both must be closed. */
export const inline = z
  .string('write text here')
  .trim()
  .min(1, 'write text here')
  .refine((text) => (text.match(/`/g) ?? []).length % 2 === 0, 'a backtick is not closed')
  .refine((text) => (text.replace(/`[^`]*`/g, '').match(/\*\*/g) ?? []).length % 2 === 0, {
    error: 'a ** is not closed',
  });

/** An explanation in the course's own words: at least 40 characters. */
export const why = inline.refine((text) => text.length >= 40, {
  error: (issue) =>
    `an explanation needs 40 characters or more, this has ${String(issue.input).trim().length}: say the reason, for this option alone`,
});

/** Code shown with a question, at most 25 lines. */
export const code = z.strictObject({
  /** Language for the highlighter. */
  lang: z.enum(['ts', 'json', 'bash', 'md', 'yaml', 'text', 'mdx']),
  text: z
    .string()
    .min(1, 'write the code here')
    .refine((text) => text.trimEnd().split('\n').length <= 25, 'keep code to 25 lines'),
});

/** What every question says, whatever its kind. */
export const common = {
  /** Permanent id, with the chapter's id in front; also its anchor. */
  id: idSchema,
  /** Revision, from 1; rises when the meaning or the key changes, and reopens the question for readers. */
  rev: z.int('write rev as a whole number').min(1, 'rev starts at 1'),
  /** What the question exercises. */
  skill: z.enum(['recall', 'why', 'predict', 'diagnose', 'choose', 'apply'], {
    error: 'skill is one of recall, why, predict, diagnose, choose, apply',
  }),
  /** Id of one of the chapter's objectives. */
  objective: idSchema,
  /** Id of the section that settles it. */
  section: idSchema,
  /** The question, or a complete instruction. */
  ask: inline,
  /** Code the question is about. */
  code: code.optional(),
  /** Ids of sources. */
  sources: z.array(idSchema).optional(),
};

/** A refinement's message when ids repeat in a list, or nothing. */
export function repeated(ids: readonly string[]): string | undefined {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return twice === undefined
    ? undefined
    : `the id "${twice}" is used twice in this list: give each its own`;
}

/** A list of things with ids, each id once. */
export function listOf<T extends z.ZodType<{ id: string }>>(item: T, min: number, max: number) {
  return z
    .array(item)
    .min(min, `list ${min} or more here`)
    .max(max, `list ${max} at most here`)
    .superRefine((list, context) => {
      const message = repeated(list.map(({ id }) => id));
      if (message) context.addIssue({ code: 'custom', message });
    });
}
