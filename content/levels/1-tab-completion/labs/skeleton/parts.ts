import type { Gap } from './typist.ts';

/** A file as its skeleton and its blanks: text, body, text, body, ... and text at the end. */
export interface Parts {
  /** What stands around the bodies; one more than there are bodies. */
  readonly skeleton: readonly string[];
  /** The lines inside each function. */
  readonly bodies: readonly string[];
}

/** Takes the lines between `export function ... {` and the next `}` that starts a line out of a file. */
export function split(text: string): Parts {
  const skeleton = [''];
  const bodies: string[] = [];
  let inside = false;
  for (const line of text.trimEnd().split('\n')) {
    if (inside && line.startsWith('}')) {
      inside = false;
      skeleton.push('');
    }
    const into = inside ? bodies : skeleton;
    into.push(`${into.pop() ?? ''}${line}\n`);
    if (line.startsWith('export function')) {
      inside = true;
      bodies.push('');
    }
  }
  return { skeleton, bodies };
}

/** The bodies in an empty file: each sees the ones before it. */
export const alone = ({ bodies }: Parts): Gap[] =>
  bodies.map((wanted, at) => ({ before: bodies.slice(0, at).join(''), wanted, after: '' }));

/** The bodies in their skeleton: each sees what is above it and the signatures below. */
export const inSkeleton = ({ skeleton, bodies }: Parts): Gap[] =>
  bodies.map((wanted, at) => ({
    before: skeleton
      .slice(0, at + 1)
      .map((text, part) => text + (part < at ? (bodies[part] ?? '') : ''))
      .join(''),
    wanted,
    after: skeleton.slice(at + 1).join(''),
  }));
