import { linksOf, type Skill } from './parse.ts';

const allowed = ['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools'];

/** What the Agent Skills specification (read August 2026) has against this skill in this folder. */
export function faults(skill: Skill, folder: string, files: readonly string[]): string[] {
  const { name, description, compatibility } = skill.fields;
  const unknown = Object.keys(skill.fields).filter((field) => !allowed.includes(field));
  return [
    ...unknown.map((field) => `unknown field ${field}`),
    ...nameFaults(name, folder),
    ...textFaults('description', description, 1024),
    ...(compatibility === undefined ? [] : textFaults('compatibility', compatibility, 500)),
    ...linksOf(skill.body)
      .filter((path) => !files.includes(path))
      .map((path) => `${path} does not exist`),
    ...(skill.body.split('\n').length > 500 ? ['the body has more than 500 lines'] : []),
  ];
}

function nameFaults(name: unknown, folder: string): string[] {
  const found = textFaults('name', name, 64);
  if (typeof name !== 'string' || found.length > 0) return found;
  if (!/^[\p{Ll}\p{Nd}]+(-[\p{Ll}\p{Nd}]+)*$/u.test(name)) {
    found.push(`name ${name}: lowercase letters, digits and single hyphens only`);
  }
  if (name !== folder) found.push(`name ${name} differs from its folder ${folder}`);
  return found;
}

function textFaults(field: string, value: unknown, most: number): string[] {
  if (typeof value !== 'string' || value.trim() === '') return [`${field} is missing or empty`];
  return value.length > most ? [`${field} has ${value.length} characters of ${most}`] : [];
}
