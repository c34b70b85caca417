import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { buildCourse } from '../../../src/course/load.build.ts';
import type { KitFile } from '../../../src/kit/kit.ts';

/** The real course's kits. */
export const { kits } = buildCourse('content').course;

/** A file of a chapter's kit; throws where there is none. */
export function kitFile(chapter: string, path: string): KitFile {
  const kit = kits.find(({ entry }) => entry.id === chapter);
  const file = kit?.files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`the kit of ${chapter} has no ${path}`);
  return file;
}

/** What a program did: its exit code and what it printed. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test, with what can be done in it. */
export interface Repository {
  readonly dir: string;
  /** Writes files by path; those from the kit with their mode. */
  write(files: Readonly<Record<string, string>>, ...fromKit: readonly KitFile[]): void;
  run(command: string, args?: readonly string[], more?: { input?: string; env?: Env }): Ran;
  git(...args: readonly string[]): string;
}

type Env = Readonly<Record<string, string>>;

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** An empty folder below the system's temporary one, removed after the tests of the file. */
export function folder(): Repository {
  const dir = mkdtempSync(join(tmpdir(), 'kit-'));
  made.push(dir);
  const at: Repository = {
    dir,
    write(files, ...fromKit) {
      for (const [path, text] of Object.entries(files)) put(join(dir, path), text, 0o644);
      for (const file of fromKit) {
        put(join(dir, file.path), file.text, file.executable ? 0o755 : 0o644);
      }
    },
    run: (command, args = [], more = {}) => ran(dir, command, args, more),
    git(...args) {
      const { code, out, err } = ran(dir, 'git', args, {});
      if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}`);
      return out.trim();
    },
  };
  return at;
}

/** A git repository with these files in its first commit, on the branch `main`. */
export function repository(
  files: Readonly<Record<string, string>>,
  ...fromKit: readonly KitFile[]
): Repository {
  const repo = folder();
  repo.git('init', '--quiet', '--initial-branch=main');
  repo.write(files, ...fromKit);
  repo.git('add', '--all');
  repo.git('commit', '--quiet', '--message', 'start');
  return repo;
}

/** Makes a text an executable of that name in a folder of its own, and gives the folder, for `PATH`. */
export function stub(name: string, script: string): string {
  const { dir } = folder();
  put(join(dir, name), script, 0o755);
  return dir;
}

/** The environment with folders in front of its `PATH`. */
export function withPath(...dirs: readonly string[]): Record<string, string> {
  return { PATH: [...dirs, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter) };
}

/** Whether a program can be had here. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function put(path: string, text: string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** Who commits in tests, and no settings of the machine. */
const IDENTITY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

function ran(
  cwd: string,
  command: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Env },
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, ...IDENTITY, ...withPath(), ...env },
  });
  // A program that does not read its input closes it (EPIPE), and that is its right.
  if (error && status === null) throw error;
  return { code: status, out: stdout, err: stderr };
}
