import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Course } from '../course/course.ts';
import { error, type Problem } from '../course/problems.ts';
import { idSchema } from '../course/schema.build.ts';
import { readYaml } from '../course/yaml.build.ts';
import { inline } from '../quiz/fields.build.ts';
import { placementProblems } from './check.ts';
import { DAYS, type PlacementLevel } from './placement.ts';

const opening = `In the last ${DAYS} days, `;

/** `content/placement.yaml`. */
const placementSchema = z.array(
  z.strictObject({
    level: z.int().min(1).max(8),
    items: z.array(
      z.strictObject({
        /** Id of a practice of that level's chapter. */
        practice: idSchema,
        /** A question about a dated fact. */
        ask: inline.refine(
          (text) => text.startsWith(opening) && text.endsWith('?'),
          `ask about a dated fact: “${opening}have you …?”`,
        ),
        /** What counts as evidence for a Yes. */
        evidence: inline,
      }),
    ),
  }),
);

/** The items of placement, and every mistake in their file; a course without the file asks nothing. */
export function readPlacement(
  root: string,
  course: Pick<Course, 'entries' | 'chapters'>,
): { levels: readonly PlacementLevel[]; problems: readonly Problem[] } {
  const path = join(root, 'placement.yaml');
  if (!existsSync(path)) return { levels: [], problems: [] };
  const read = readYaml(path, placementSchema);
  if (!read.value) return { levels: [], problems: read.problems };
  const levels = read.value.map(({ level, items }, at) => ({
    level,
    line: read.lineOf([at]),
    items: items.map((item, place) => ({ ...item, line: read.lineOf([at, 'items', place]) })),
  }));
  return {
    levels,
    problems: [...placementProblems(levels, course, path), ...repeated(levels, path)],
  };
}

/** One fact cannot hold two items. */
function repeated(levels: readonly PlacementLevel[], file: string): Problem[] {
  const all = levels.flatMap(({ items }) => items);
  return all
    .filter(({ practice }, at) => all.findIndex((one) => one.practice === practice) !== at)
    .map(({ practice, line }) => {
      const place = { file, ...(line === undefined ? {} : { line }) };
      const said = `practice "${practice}" is asked about twice`;
      return error('placement-twice', place, said, 'ask about another practice');
    });
}
