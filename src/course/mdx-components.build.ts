import { attribute, type Jsx } from './mdx-node.build.ts';

/** What a chapter may say: component → the attributes it must carry. `src/site/prose/` has one file for each. */
const components: Readonly<Record<string, readonly string[]>> = {
  Section: ['id', 'title'],
  Sub: ['id', 'title'],
  Lab: ['id'],
  Figure: ['id', 'src', 'alt'],
  Cite: ['s'],
  Term: ['t'],
  File: ['name', 'verified'],
  Check: ['id', 'ask'],
  Aside: ['kind'],
};

/** What is wrong with a component, wherever it stands. */
export interface Misuse {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** What is wrong with the name of a component or with its attributes. */
export function misuses(node: Jsx): Misuse[] {
  const name = node.name ?? '';
  const required = components[name];
  if (!required) return [unknown(name)];
  return required
    .filter((key) => attribute(node, key) === '')
    .map((key) => ({
      code: 'missing-attribute',
      message: `<${name}> has no ${key}`,
      mend: `write <${name} ${key}="…">`,
    }));
}

function unknown(name: string): Misuse {
  const known = Object.keys(components).join(', ');
  return {
    code: 'unknown-component',
    message: `<${name}> is not a component of the course`,
    mend: `use one of: ${known}`,
  };
}
