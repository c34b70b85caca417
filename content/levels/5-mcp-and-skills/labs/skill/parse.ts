import { parse } from 'yaml';

/** A SKILL.md taken apart. */
export interface Skill {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Frontmatter and body, or why they cannot be told apart. The first line of yaml's message says enough. */
export function parseSkill(text: string): Skill | string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) return 'no frontmatter between two lines of ---';
  try {
    const fields: unknown = parse(front);
    if (typeof fields !== 'object' || fields === null) return 'the frontmatter is not a mapping';
    return { fields: { ...fields }, body: body.trim() };
  } catch (error) {
    return `YAML: ${String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''}`;
  }
}

/** The relative files that the body links to. */
export function linksOf(body: string): string[] {
  return [...body.matchAll(/\]\((?!\w+:)([^)#]+)\)/g)].map(([, path = '']) => path);
}
