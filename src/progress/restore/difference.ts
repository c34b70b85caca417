/** What a document holds, and what a merge would add to it, in words and numbers. */
import { isOpening } from '../attempts.ts';
import type { Progress } from '../facts.ts';

/** How many entries of each kind the second document has that the first has not, or has otherwise. */
export function difference(before: Progress, after: Progress): readonly string[] {
  const then = mapsOf(before);
  return mapsOf(after).flatMap((now, at) => {
    const { added, changed } = compareMaps(now, then[at] ?? {});
    return [
      ...(added ? [`${added} new ${named(at, added)}`] : []),
      ...(changed ? [`${changed} changed ${named(at, changed)}`] : []),
    ];
  });
}

/** How many entries of each kind a document has. */
export function held(progress: Progress): readonly string[] {
  return mapsOf(progress).flatMap((map, at) => {
    const n = Object.keys(map).length;
    return n ? [`${n} ${named(at, n)}`] : [];
  });
}

type Entries = Readonly<Record<string, unknown>>;

const mapsOf = (progress: Progress): readonly Entries[] => [
  progress.read,
  progress.chapters,
  progress.ran,
  progress.solved,
  progress.questions,
  withoutOpenings(progress),
  progress.results,
  progress.practiced,
];
const names = [
  ['section read', 'sections read'],
  ['chapter mark', 'chapter marks'],
  ['lab run', 'labs run'],
  ['task solved', 'tasks solved'],
  ['question answered', 'questions answered'],
  ['quiz attempt', 'quiz attempts'],
  ['quiz result', 'quiz results'],
  ['practice tick', 'practice ticks'],
] as const;
const named = (kind: number, n: number): string => names[kind]?.[n === 1 ? 0 : 1] ?? '';

/** The two questions that open an attempt are part of it, though they are kept apart. */
function withoutOpenings({ attempts }: Progress): Entries {
  return Object.fromEntries(Object.entries(attempts).filter(([key]) => !isOpening(key)));
}

function compareMaps(now: Entries, then: Entries) {
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
