import { z } from 'astro/zod';
import { LIBRARIES } from './libraries.ts';

export type { LabModel } from './model.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, 'an id is lower-case words with hyphens, chapter first')
  .max(64);
const fileName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*\.(?:ts|txt|md|json)$/, 'a file is a .ts, .txt, .md or .json name');
const sentence = z.string().trim().min(10).max(600);
const measure = z.string().regex(/^[a-z0-9-]+$/, 'a measure is named by lower-case words');

/** What the measure is called in words; goes before "is 3, asked for 0". Without it, its own name. */
const label = z.string().trim().min(3).max(80).optional();

const goal = z.union([
  z.strictObject({ measure, label, atLeast: z.number() }),
  z.strictObject({ measure, label, atMost: z.number() }),
  z.strictObject({ measure, label, equals: z.union([z.number(), z.string(), z.boolean()]) }),
]);

/** What lab.yaml holds. */
export const labSchema = z.strictObject({
  /** Permanent; the folder's name with the chapter's id in front. */
  id,
  title: z.string().trim().min(3).max(80),
  /** What the reader does, 1–3 imperative sentences. */
  brief: sentence,
  /** What to look for in the output. */
  notice: sentence,
  /** What the toy assumes. */
  assumes: sentence,
  /** Whether a scripted model takes part. */
  scripted: z.boolean(),
  /** Tabs in this order. */
  files: z
    .array(fileName)
    .min(1)
    .refine((names) => names.includes('main.ts'), 'files must list main.ts, where a run starts')
    .refine((names) => new Set(names).size === names.length, 'files lists a name twice'),
  libraries: z.array(z.enum(LIBRARIES)).default([]),
  /** Seconds a run may take once its libraries are loaded. */
  limit: z.number().min(1).max(20).default(2),
  task: z.strictObject({ text: sentence, goals: z.array(goal).min(1) }).optional(),
});

/** lab.yaml as read. */
export type LabFields = z.infer<typeof labSchema>;

/** What published.json holds; its entries are read by `readEntry`. */
export const publishedSchema = z.strictObject({
  /** Hash of everything that decides the run. */
  sources: z.string(),
  transcript: z.array(z.unknown()),
});
