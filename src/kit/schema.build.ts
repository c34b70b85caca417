import { z } from 'astro/zod';
import { idSchema } from '../course/schema.build.ts';

const text = z.string().trim().min(1, 'write some text here');

/** A path below the root of a repository: it is written into readers' folders, so nothing may lead out of them. */
const path = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
    'write a path from the root of a repository, such as .claude/settings.json',
  );

const noteSchema = z.strictObject({
  /** Text that stands in one line of the file: there the note begins. */
  at: text,
  /** Text of a later line: there it ends. Without it the note is about one line. */
  to: text.optional(),
  text,
});

const fileSchema = z.strictObject({
  /** Permanent; starts with the chapter's id and `-kit-`. */
  id: idSchema,
  path,
  title: text.max(80, 'keep a title to 80 characters'),
  /** What it is for, in one or two sentences. */
  purpose: text,
  /** What to change or to do before it works. */
  place: text,
  tools: z.array(text).min(1),
  verified: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write 2026-08 or 2026-08-21, in quotes'),
  sources: z.array(idSchema).min(1),
  executable: z.boolean().default(false),
  /** What the chapter calls it, where that is not its path. */
  shown: text.optional(),
  /** Why it is not the chapter's, word for word. */
  differs: text.optional(),
  notes: z.array(noteSchema).default([]),
});

/** A chapter's `kit/kit.yaml`. */
export const kitSchema = z.strictObject({
  /** What the files do together, in one or two sentences. */
  intro: text,
  files: z.array(fileSchema).min(1),
});

/** kit.yaml as read. */
export type KitFields = z.infer<typeof kitSchema>;
