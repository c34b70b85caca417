import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'astro/zod';
import { LineCounter, parseDocument, isNode } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from './problems.ts';

/** A value read from a file, or none, and every mistake found on the way. */
export interface Read<T> {
  readonly value?: T;
  /** The parts that are right by themselves, when the whole is not: one mistake must not hide others. */
  readonly salvaged?: unknown;
  readonly problems: readonly Problem[];
  /** Line of a path inside the file, for problems found later. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Reads a YAML file against a strict schema. Problems name the file (from the working directory) and the line. */
export function readYaml<T>(path: string, schema: z.ZodType<T>): Read<T> {
  return parseYaml(readFileSync(path, 'utf8'), relative(process.cwd(), path), schema);
}

/** Reads YAML text against a strict schema; `offset` is added to every line (frontmatter starts below a fence). */
export function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  offset = 0,
): Read<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]) => lineIn(document, counter, path, offset);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem(
        file,
        counter.linePos(error.pos[0]).line + offset,
        `not valid YAML: ${error.message}`,
      ),
    );
    return { problems, lineOf };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue) =>
    problem(file, lineOf(issue.path), `${where(issue.path)}${issue.message}`),
  );
  return { problems, lineOf, salvaged: salvage(schema, document.toJS()) };
}

/** The keys of an object and the items of a list that pass by themselves; undefined where nothing does. */
function salvage(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = schema.element as z.ZodType;
    return value.filter((item) => element.safeParse(item).success);
  }
  if (schema instanceof z.ZodObject && value !== null && typeof value === 'object') {
    const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
    const entries = Object.entries(shape).map(([key, part]) => [
      key,
      salvage(part, (value as Record<string, unknown>)[key]),
    ]);
    return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
  }
  return undefined;
}

function problem(file: string, line: number | undefined, message: string): Problem {
  return {
    code: 'schema',
    severity: 'error',
    file,
    ...(line === undefined ? {} : { line }),
    message,
    mend: 'correct this value; CONTRIBUTING.md shows the format of each file',
  };
}

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}

/** Line of the deepest node on the path that exists: a missing key is reported at its parent. */
function lineIn(
  document: Document,
  counter: LineCounter,
  path: readonly PropertyKey[],
  offset: number,
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + offset;
  }
  return undefined;
}
