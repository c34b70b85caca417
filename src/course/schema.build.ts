import { z } from 'astro/zod';

/** Shape of every permanent id: lower-case words joined by hyphens. It is an HTML anchor and a stored key. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write an id as lower-case words joined by hyphens')
  .max(64, 'keep an id to 64 characters');

const text = z.string().trim().min(1, 'write some text here');
/** A day, as a text. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2026-11-21, in quotes');

/** A content version is a date, `2026.11.21`. */
export const versionSchema = z
  .string()
  .regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/, 'write the version as 2026.11.21');

const entrySchema = z.strictObject({
  /** Permanent id of the chapter; every id inside it starts with this word. */
  id: idSchema,
  kind: z.enum(['level', 'interlude']),
  /** 1 to 8; interludes have none. */
  level: z.int().min(1).max(8).optional(),
  /** Last part of the address; permanent. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a slug as lower-case words'),
  title: text,
  /** What the human still holds at this level. */
  holds: text,
  /** What the agent does, in one sentence. */
  line: text,
});

/** `content/course.yaml`. */
export const courseSchema = z.strictObject({
  title: text,
  promise: text,
  /** Share of the points of an attempt that passes. */
  passMark: z.number().gt(0).max(1),
  version: versionSchema,
  /** Where an error is reported; the question's id and revision are added. */
  reportUrl: z.url({ protocol: /^https$/ }),
  chapters: z.array(entrySchema).min(1),
});

const named = z.strictObject({ id: idSchema, text });
const practice = z.strictObject({
  id: idSchema,
  text,
  /** How to tell that it is done. */
  how: text,
});

/** Frontmatter of a `chapter.mdx`. */
export const chapterSchema = z.strictObject({
  /** The chapter's id in course.yaml. */
  id: idSchema,
  /** The chapter's claim in one sentence. */
  claim: text,
  /** Description for previews and search. */
  why: text.min(80, 'write 80 to 160 characters').max(160, 'write 80 to 160 characters'),
  verified: isoDay,
  /** Who holds the loop: two short phrases. */
  loop: z.strictObject({ you: text, agent: text }),
  /**
   * A chapter that was cut out of another one: what a reader has read and passed there up to the end of that day counts
   * here too. Questions, sections and the rest keep their ids when they move.
   */
  splitFrom: z.strictObject({ chapter: idSchema, date: isoDay }).optional(),
  objectives: z.array(named).min(1),
  signals: z.array(named).min(1),
  practices: z.array(practice).min(1),
});

/** One file of `content/sources/`. */
export const sourcesSchema = z.array(
  z.strictObject({
    id: idSchema,
    title: text,
    author: text.optional(),
    publisher: text.optional(),
    /** Year, month or day. */
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write 2026, 2026-11 or 2026-11-21, in quotes'),
    url: z.url({ protocol: /^https?$/ }),
    kind: z.enum(['primary', 'paper', 'docs', 'post', 'retelling', 'discussion']),
    /** How deep it was read, where that matters. */
    note: text.optional(),
  }),
);

/** One file of `content/glossary/`. */
export const glossarySchema = z.array(
  z.strictObject({
    id: idSchema,
    term: text,
    text,
    /** Id of the chapter that explains it. */
    chapter: idSchema,
  }),
);

/** Types of the files as read. */
export type CourseFile = z.infer<typeof courseSchema>;
/** Frontmatter as read. */
export type ChapterFile = z.infer<typeof chapterSchema>;
