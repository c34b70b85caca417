/** What changed in the course, and when: one entry of `content/changes.yaml`. */
export interface ContentChange {
  /** Permanent: its anchor on `/changes/`, and a key in readers' records. */
  readonly id: string;
  /** ISO day on which readers got it. */
  readonly date: string;
  /** Content version that brought it. */
  readonly version: string;
  /** Id of the chapter; none when it is about the whole course. */
  readonly chapter?: string | undefined;
  /** Whether someone who passed should look at it. */
  readonly required: boolean;
  readonly text: string;
  /** What it changed: questions (with the revision that it brought), practices, labs, sections. */
  readonly affects: readonly Affected[];
  readonly line?: number | undefined;
}

/** An id that a change touched; `rev` is what a question's revision rose to. */
export interface Affected {
  readonly id: string;
  readonly rev?: number | undefined;
}

/** Root path of the page of all changes. */
export const CHANGES_PATH = '/changes/';

/** How a change concerns someone who passed before it, in one word. */
export const weightOf = ({ required }: ContentChange): string =>
  required ? 'Required' : 'Optional';

/** The changes of one day, and whatever the caller groups within it. */
export interface Day {
  readonly date: string;
  readonly version: string;
  readonly changes: readonly ContentChange[];
}

/** Changes by day, in the order of the file: newest first. */
export function byDay(changes: readonly ContentChange[]): Day[] {
  const dates = [...new Set(changes.map(({ date }) => date))];
  return dates.map((date) => {
    const some = changes.filter((change) => change.date === date);
    return { date, version: some[0]?.version ?? '', changes: some };
  });
}
