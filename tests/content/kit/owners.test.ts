import ignore from 'ignore';
import { expect, test } from 'vitest';
import { kitFile } from './repository.ts';

const { text } = kitFile('multiplayer', '.github/CODEOWNERS');

/** The lines of a CODEOWNERS file, or what GitHub would not accept. Its patterns are those of gitignore, without `!`, `[ ]` and `\#`. */
function rulesOf(file: string): { pattern: string; owners: string[] }[] {
  return file
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', ...owners] = line.split(/\s+/);
      if (/^!|[[\]\\]/.test(pattern)) throw new Error(`not a pattern here: ${pattern}`);
      const strange = owners.find(
        (owner) => !/^@[\w-]+(\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(owner),
      );
      if (strange !== undefined) throw new Error(`not an owner: ${strange}`);
      return { pattern, owners };
    });
}

/** Owners of a path: those of the last line that matches, which may be none. */
function ownersOf(path: string): string[] | undefined {
  return rulesOf(text).findLast(({ pattern }) => ignore().add(pattern).ignores(path))?.owners;
}

test('every line is one that GitHub accepts', () => {
  expect(rulesOf(text).length).toBeGreaterThan(5);
  expect(() => rulesOf('!src/ @a')).toThrow();
  expect(() => rulesOf('src/ halden/team')).toThrow();
});

test.each([
  ['src/cart/add.ts', ['@halden/checkout']],
  ['anything/new.ts', ['@halden/checkout']],
  ['docs/money.md', []],
  ['examples/first.ts', []],
  ['src/money/round.ts', ['@halden/payments']],
  ['src/access/roles.ts', ['@halden/security']],
  ['migrations/0009.sql', ['@halden/data']],
  ['.github/workflows/check.yml', ['@halden/leads']],
  ['.github/CODEOWNERS', ['@halden/leads']],
  ['package.json', ['@halden/leads']],
  ['src/docs/notes.md', ['@halden/checkout']],
])('%s belongs to %j', (path, owners) => {
  expect(ownersOf(path)).toEqual(owners);
});

test('the first line catches what is forgotten', () => {
  expect(rulesOf(text)[0]).toEqual({ pattern: '*', owners: ['@halden/checkout'] });
});

test('the template names three classes of risk, and asks for evidence and a way back', () => {
  const template = kitFile('multiplayer', '.github/pull_request_template.md').text;
  expect(template).toMatch(/^Risk: docs \| contained \| risky$/m);
  expect(template).toMatch(/^Evidence/m);
  expect(template).toMatch(/undo/);
});
