/** What is said to a reader when a file is not as it should be. */
import type { Issue } from './saved.ts';

const refusals: Readonly<Record<Issue['code'], string>> = {
  json: 'This is not a progress file: it is not JSON, or only a part of it.',
  shape: 'This is JSON, but not a progress file.',
  version: 'This is not a progress file of this course: it has no version that we know.',
  future:
    'This file was written by a newer version of the course. Reload the page to get that version, then try again.',
  'too-big': 'This file is larger than 5 MB. No honest record is; nothing was read.',
  'too-deep': 'This file is nested deeper than any record. Nothing was read.',
  dropped: '',
  'too-many': '',
};

/** Why a text was refused, or how much of it was left out; empty when all of it was taken. */
export function explain(issues: readonly Issue[]): string {
  const first = issues[0];
  if (!first) return '';
  if (refusals[first.code]) return refusals[first.code];
  const names = issues.slice(0, 3).map(({ what }) => `“${what ?? ''}”`);
  const more = issues.length > names.length ? ' and others' : '';
  const what = issues.length === 1 ? '1 entry is' : `${issues.length} entries are`;
  const why =
    first.code === 'too-many' ? 'the file holds more than 20,000' : 'no record can hold them';
  return `${what} left out, because ${why}: ${names.join(', ')}${more}.`;
}
