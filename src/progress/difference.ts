/** What a merge would add, in words and numbers. */
import { isOpening } from './attempts.ts';
import type { Progress } from './facts.ts';

/** How many entries of each kind the second document has that the first has not, or has otherwise. */
export function difference(before: Progress, after: Progress): readonly string[] {
  const kinds = [
    [after.read, before.read, 'section read', 'sections read'],
    [after.chapters, before.chapters, 'chapter mark', 'chapter marks'],
    [after.ran, before.ran, 'lab run', 'labs run'],
    [after.solved, before.solved, 'task solved', 'tasks solved'],
    [after.questions, before.questions, 'question answered', 'questions answered'],
    [withoutOpenings(after), withoutOpenings(before), 'quiz attempt', 'quiz attempts'],
    [after.results, before.results, 'quiz result', 'quiz results'],
    [after.practiced, before.practiced, 'practice tick', 'practice ticks'],
  ] as const;
  return kinds.flatMap(([now, then, one, many]) => {
    const { added, changed } = compareMaps(now, then);
    return [
      ...(added ? [`${added} new ${added === 1 ? one : many}`] : []),
      ...(changed ? [`${changed} changed ${changed === 1 ? one : many}`] : []),
    ];
  });
}

/** The two questions that open an attempt are part of it, though they are kept apart. */
function withoutOpenings({ attempts }: Progress): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attempts).filter(([key]) => !isOpening(key)));
}

function compareMaps(
  now: Readonly<Record<string, unknown>>,
  then: Readonly<Record<string, unknown>>,
) {
  const differ = Object.keys(now).filter((id) => canonical(now[id]) !== canonical(then[id]));
  const added = differ.filter((id) => !(id in then)).length;
  return { added, changed: differ.length - added };
}

/** Two values with the same entries in another order are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
