import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folder, kitFile, repository, type Repository, stub, withPath } from './repository.ts';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Record<
    'draft' | 'propose',
    { permissions: Record<string, string>; steps: Step[] }
  >;
}

const { permissions, jobs } = parse(
  kitFile('background', '.github/workflows/docs-bot.yml').text,
) as Workflow;

/** A step's script, run as GitHub runs it. */
function runStep(repo: Repository, step: Step, env: Record<string, string>) {
  return repo.run('bash', ['-e', '-o', 'pipefail', '-c', step.run ?? ''], { env });
}

/** The first job's answer to what the agent changed: the patch that it hands on. */
function patchOf(repo: Repository): string {
  const output = join(repo.dir, '..', `output-${repo.dir.split('-').at(-1)}`);
  const step = jobs.draft.steps.find(({ id }) => id === 'patch')!;
  expect(runStep(repo, step, { GITHUB_OUTPUT: output })).toMatchObject({ code: 0 });
  return /^patch=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] ?? '';
}

/** The second job's script, in a clone, with a stand-in for `gh`. */
function propose(patch: string, origin: Repository) {
  const repo = folder();
  repo.git('clone', '--quiet', origin.dir, '.');
  const env = {
    PATCH: patch,
    GITHUB_SHA: '0123456789abcdef',
    ...withPath(stub('gh', '#!/bin/sh\necho "gh $*"\n')),
  };
  return runStep(repo, jobs.propose.steps.at(-1)!, env);
}

const start = { 'docs/a.md': 'old\n', 'src/a.ts': 'one\n' };

describe('the bot for documents, its shell run with stand-ins', () => {
  test('carries a changed document into a branch and a pull request', () => {
    const origin = repository(start);
    const work = repository(start);
    work.write({ 'docs/a.md': 'new\n', 'docs/b.md': 'added\n' });
    const { code, out } = propose(patchOf(work), origin);
    expect(code).toBe(0);
    expect(out).toContain('gh pr create --fill');
    expect(origin.git('show', 'docs-bot/0123456:docs/a.md')).toBe('new');
    expect(origin.git('show', 'docs-bot/0123456:docs/b.md')).toBe('added');
  });

  test('hands on nothing where nothing below docs/ changed', () => {
    const work = repository(start);
    work.write({ 'src/a.ts': 'two\n' });
    expect(patchOf(work)).toBe('');
  });

  test('keeps out of the branch what a forged patch holds besides', () => {
    const origin = repository(start);
    const work = repository(start);
    work.write({ 'docs/a.md': 'new\n', 'src/a.ts': 'evil\n' });
    const forged = Buffer.from(`${work.git('diff', '--binary')}\n`).toString('base64');
    expect(propose(forged, origin).code).toBe(0);
    expect(origin.git('show', 'docs-bot/0123456:docs/a.md')).toBe('new');
    expect(origin.git('show', 'docs-bot/0123456:src/a.ts')).toBe('one');
  });

  test('gives the job with the model no right to write', () => {
    expect(permissions).toEqual({});
    expect(jobs.draft.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(jobs.propose)).not.toMatch(/claude|ANTHROPIC/i);
    expect(JSON.stringify(jobs.draft)).not.toContain('github.token');
  });
});
