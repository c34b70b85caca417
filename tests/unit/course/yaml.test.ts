import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/course/yaml.build.ts';

const schema = z.strictObject({
  title: z.string(),
  list: z.array(z.strictObject({ n: z.number() })),
});
const parse = (text: string) => parseYaml(text, 'file.yaml', schema, 2);

describe('reading YAML', () => {
  test('gives the value of a good file', () => {
    expect(parse('title: a\nlist:\n  - n: 1\n').value).toEqual({ title: 'a', list: [{ n: 1 }] });
  });

  test('reports every mistake of a file at once, each with its line', () => {
    const { problems } = parse('title: 3\nlist:\n  - n: 1\n  - n: x\n    m: 2\n');
    expect(problems.map(({ line }) => line)).toEqual([3, 6, 6]);
    expect(problems.map(({ message }) => message).join()).toContain('"m"');
  });

  test('reports a missing key at its parent', () => {
    expect(parse('title: a\n').problems).toMatchObject([{ line: 3, code: 'schema' }]);
  });

  test('reports text that is not YAML with its line', () => {
    expect(parse('title: "a\nlist: [').problems[0]).toMatchObject({
      code: 'schema',
      file: 'file.yaml',
    });
  });
});
