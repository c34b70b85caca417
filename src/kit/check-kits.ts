import type { Course } from '../course/course.ts';
import { error, type Problem } from '../course/problems.ts';
import type { Kit } from './kit.ts';

/** What only the whole course can tell of its kits: unknown sources, ids of another chapter. */
export function kitProblems(
  { kits, sources }: Pick<Course, 'kits' | 'sources'>,
  published: ReadonlySet<string>,
): Problem[] {
  const known = new Set(sources.map(({ id }) => id));
  return kits.flatMap((kit) => [...unknownSources(kit, known), ...foreignIds(kit, published)]);
}

function unknownSources({ file, files }: Kit, known: ReadonlySet<string>): Problem[] {
  return files.flatMap(({ path, sources }) =>
    sources
      .filter((id) => !known.has(id))
      .map((id) =>
        error(
          'unknown-source',
          { file },
          `${path} names source "${id}", which does not exist`,
          'add it to content/sources/ or correct the id',
        ),
      ),
  );
}

function foreignIds({ entry, file, files }: Kit, published: ReadonlySet<string>): Problem[] {
  const start = `${entry.id}-kit-`;
  return files
    .filter(({ id }) => !id.startsWith(start) && !published.has(id))
    .map(({ id }) =>
      error(
        'id-prefix',
        { file },
        `kit file id "${id}" does not start with "${start}"`,
        `write "${start}…"`,
      ),
    );
}
