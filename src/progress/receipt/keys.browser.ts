import type { CourseKeys } from './keys.ts';

let asked: Promise<CourseKeys> | undefined;

/** The keys as a file, fetched once. The address names its content, so that any cached copy will do. */
export function keysAt(address: string): Promise<CourseKeys> {
  asked ??= fetch(address, { cache: 'force-cache' }).then((reply) => {
    if (!reply.ok) throw new Error(`keys: ${reply.status}`);
    return reply.json() as Promise<CourseKeys>;
  });
  asked.catch(() => (asked = undefined));
  return asked;
}
