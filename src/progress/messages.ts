/** What is said to a reader when a file is not as it should be. */
import type { Issue } from './saved.ts';

const refusals: Readonly<Record<Issue['code'], string>> = {
  json: 'holds no record: it is not JSON, or only a part of it.',
  shape: 'holds JSON, but no record.',
  version: 'holds no record of this course: it has no version that we know.',
  future:
    'was written by a newer version of the course. Reload the page to get that version, then try again.',
  'too-big': 'is larger than 5 MB. No honest record is; nothing was read.',
  'too-deep': 'is nested deeper than any record. Nothing was read.',
  dropped: '',
  'too-many': '',
};

/**
 * Why a text was refused, or how much of it was left out; empty when all of it was taken. `kind` is what it came as:
 * "file", "link".
 */
export function explain(issues: readonly Issue[], kind = 'file'): string {
  const first = issues[0];
  if (!first) return '';
  if (refusals[first.code]) return `This ${kind} ${refusals[first.code]}`;
  const names = issues.slice(0, 3).map(({ what }) => `“${what ?? ''}”`);
  const more = issues.length > names.length ? ' and others' : '';
  const what = issues.length === 1 ? '1 entry is' : `${issues.length} entries are`;
  const why =
    first.code === 'too-many' ? `the ${kind} holds more than 20,000` : 'no record can hold them';
  return `${what} left out, because ${why}: ${names.join(', ')}${more}.`;
}
