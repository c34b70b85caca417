import type { Outline } from '../course/outline.ts';

let asked: Promise<Outline> | undefined;

/** The outline as a file, fetched once. The address names its content, so that any cached copy will do. */
export function outlineAt(address: string): Promise<Outline> {
  asked ??= fetch(address, { cache: 'force-cache' }).then(
    (reply) => reply.json() as Promise<Outline>,
  );
  asked.catch(() => (asked = undefined));
  return asked;
}
