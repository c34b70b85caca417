import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Problem } from '../course/problems.ts';
import { idSchema, isoDay, versionSchema } from '../course/schema.build.ts';
import { readYaml } from '../course/yaml.build.ts';
import { inline } from '../quiz/fields.build.ts';
import type { ContentChange } from './changes.ts';

/** `content/changes.yaml`, newest first. */
const changesSchema = z.array(
  z.strictObject({
    /** Permanent: `change-<chapter>-<what>`. */
    id: idSchema.refine((id) => id.startsWith('change-'), 'write an id as change-<chapter>-<what>'),
    date: isoDay,
    version: versionSchema,
    /** Id of the chapter; left out when the whole course is meant. */
    chapter: idSchema.optional(),
    /** Whether someone who passed should read or answer it again. */
    required: z.boolean(),
    /** One or two sentences to a reader who knew the chapter as it was. */
    text: inline
      .refine((text) => /[.?!”"]$/.test(text), 'write a whole sentence')
      .refine((text) => text.length <= 300, 'keep it to 300 characters'),
    /** Ids of questions, practices, labs and sections; a question whose key changed with its new `rev`. */
    affects: z.array(z.strictObject({ id: idSchema, rev: z.int().min(2).optional() })).default([]),
  }),
);

/** All changes, and every mistake in their file; a course without the file has none. */
export function readChanges(root: string): {
  readonly changes: readonly ContentChange[];
  readonly problems: readonly Problem[];
} {
  const path = join(root, 'changes.yaml');
  if (!existsSync(path)) return { changes: [], problems: [] };
  const read = readYaml(path, changesSchema);
  const list = read.value ?? (read.salvaged as z.infer<typeof changesSchema> | undefined) ?? [];
  const changes = list.map((change, at) => {
    // What was salvaged has lost its place in the file.
    const line = read.value && read.lineOf([at]);
    return { ...change, line };
  });
  return { changes, problems: read.problems };
}
