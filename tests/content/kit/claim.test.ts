import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, kitFile, repository, type Repository } from './repository.ts';

const claim = kitFile('teams', 'scripts/claim.sh');
const AGENTS = 16;
const TASKS = ['parse-if', 'parse-for', 'emit-call'];

/** A server with an empty branch for claims, and a clone for each agent as the chapter sets it up. */
function team(size: number): { server: Repository; clones: Repository[] } {
  const start = repository({ '.gitignore': '.claims/\n' }, claim);
  const server = folder();
  server.git('init', '--quiet', '--bare');
  start.git('remote', 'add', 'origin', server.dir);
  const empty = start.git(
    'commit-tree',
    '-m',
    'claims',
    start.git('hash-object', '-t', 'tree', '/dev/null'),
  );
  start.git('push', '--quiet', 'origin', 'HEAD:refs/heads/main', `${empty}:refs/heads/claims`);
  const clones = Array.from({ length: size }, () => {
    const clone = folder();
    clone.git('clone', '--quiet', '--branch', 'main', server.dir, '.');
    clone.git('config', 'user.name', 'Agent');
    clone.git('config', 'user.email', 'agent@example.com');
    clone.git('worktree', 'add', '--quiet', '.claims', 'claims');
    return clone;
  });
  return { server, clones };
}

/** Tries to claim every task in turn, again where it is told to, and gives those that it got. */
async function agent({ dir }: Repository, name: string): Promise<string[]> {
  const got: string[] = [];
  for (const task of TASKS) {
    let code = 2;
    while (code === 2) code = await exit(dir, [`./${claim.path}`, task, name]);
    if (code === 0) got.push(task);
    else expect(code).toBe(1);
  }
  return got;
}

function exit(cwd: string, [command = '', ...args]: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? -1));
  });
}

test(
  'sixteen agents at once: each task is claimed by exactly one',
  { timeout: 600_000 },
  async () => {
    const { server, clones } = team(AGENTS);
    const got = await Promise.all(clones.map((clone, at) => agent(clone, `agent-${at}`)));
    expect(got.flat().toSorted()).toEqual(TASKS.toSorted());
    // What each believes is what the server holds.
    for (const task of TASKS) {
      const winner = got.findIndex((tasks) => tasks.includes(task));
      expect(server.git('show', `claims:current_tasks/${task}.txt`)).toMatch(
        new RegExp(`^agent-${winner} since `),
      );
    }
    expect(server.git('rev-list', '--count', 'claims')).toBe(String(1 + TASKS.length));
  },
);

test(
  'a claim can be asked for from any folder of the clone, and needs both names',
  { timeout: 120_000 },
  () => {
    const { clones } = team(1);
    const clone = clones[0]!;
    clone.write({ 'src/a.ts': '' });
    symlinkSync(join(clone.dir, claim.path), join(clone.dir, 'src', 'claim'));
    expect(clone.run('bash', ['-c', 'cd src && ./claim parse-if me']).code).toBe(0);
    expect(clone.run(`./${claim.path}`, ['parse-if', 'you']).code).toBe(1);
    const { code, err } = clone.run(`./${claim.path}`, ['parse-if']);
    expect(code).toBe(1);
    expect(err).toContain('unbound variable');
  },
);
