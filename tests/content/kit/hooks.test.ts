import { describe, expect, test } from 'vitest';
import {
  has,
  kitFile,
  type Ran,
  repository,
  type Repository,
  stub,
  withPath,
} from './repository.ts';

const harness = (path: string) => kitFile('harness', path);
const scripts = ['check.sh', 'stop-check.sh', 'guard-commit.sh'].map((name) =>
  harness(`scripts/${name}`),
);
const hooks = [harness('.claude/settings.json'), harness('.githooks/pre-commit')];

const GREEN = 'export const cents: number = 1;\n';
const TYPE_ERROR = 'export const cents: number = "1";\n';

/** A repository whose types are checked by the real compiler; lint and tests are a line each. */
function checked(source: string): Repository {
  const tsc = `"${process.cwd()}/node_modules/.bin/tsc"`;
  const lint = `if (fs.readFileSync('src.ts', 'utf8').includes('var ')) throw 'src.ts: use const'`;
  const manifest = {
    scripts: {
      types: `${tsc} --noEmit --strict src.ts`,
      lint: `node -e "${lint}"`,
      test: `node -e "0"`,
      check: 'bash scripts/check.sh',
    },
  };
  return repository({ 'package.json': JSON.stringify(manifest), 'src.ts': source }, ...scripts);
}

/** Stands in for npm, where the check's own work is not the question: every script is red on the planted error. */
const npm = stub(
  'npm',
  "#!/bin/sh\nif grep -q '\"1\"' src.ts; then echo 'error TS2322'; exit 1; fi\n",
);

/** A repository with the hooks, where npm is the stand-in. */
function service(source: string): Repository {
  return repository({ 'src.ts': source }, ...scripts, ...hooks);
}

describe('the check', () => {
  test('is green on sound code', () => {
    const { code, out } = checked(GREEN).run('npm', ['run', '--silent', 'check']);
    expect(out).toBe('green: types\ngreen: lint\ngreen: tests\n');
    expect(code).toBe(0);
  });

  test('turns red on a planted error, says how to see it alone, and still runs the rest', () => {
    const { code, out } = checked(`var a = 1;\n${TYPE_ERROR}`).run('npm', [
      'run',
      '--silent',
      'check',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('RED: types. To see it alone: npm run --silent types');
    expect(out).toContain("error TS2322: Type 'string' is not assignable to type 'number'");
    expect(out).toContain('src.ts: use const');
    expect(out).toContain('green: tests');
  });

  test('works from any folder', () => {
    const repo = service(TYPE_ERROR);
    repo.write({ 'deep/below/a.txt': '' });
    const from = `cd deep/below && ../../scripts/check.sh`;
    expect(repo.run('bash', ['-c', from], { env: withPath(npm) }).code).toBe(1);
  });
});

describe('the commit hook', () => {
  test('keeps a commit back while types are red', () => {
    const repo = service(GREEN);
    repo.git('config', 'core.hooksPath', '.githooks');
    repo.write({ 'src.ts': TYPE_ERROR });
    const commit = () => repo.run('git', ['commit', '-qam', 'work'], { env: withPath(npm) }).code;
    expect(commit()).not.toBe(0);
    repo.write({ 'src.ts': `${GREEN}export {};\n` });
    expect(commit()).toBe(0);
  });
});

describe.skipIf(!has('jq'))('hooks, fed as Claude Code feeds them (skipped without jq)', () => {
  /** Input of a Stop hook as the hooks reference shows it. */
  function stop(repo: Repository, active: boolean, session = 'one'): Ran {
    const input = {
      session_id: session,
      transcript_path: 'transcript.jsonl',
      cwd: repo.dir,
      permission_mode: 'default',
      hook_event_name: 'Stop',
      stop_hook_active: active,
      last_assistant_message: 'All done.',
    };
    return hook(repo, 'Stop', input);
  }

  /** Runs the command that the settings name for an event. */
  function hook(repo: Repository, event: string, input: object): Ran {
    const settings = JSON.parse(harness('.claude/settings.json').text) as Settings;
    const { command, args } = settings.hooks[event]![0]!.hooks[0]!;
    const filled = command.replaceAll('${CLAUDE_PROJECT_DIR}', repo.dir);
    const [program, list] = args === undefined ? ['sh', ['-c', filled]] : [filled, args];
    return repo.run(program, list, {
      input: JSON.stringify(input),
      env: { ...withPath(npm), TMPDIR: repo.dir },
    });
  }

  interface Settings {
    hooks: Record<string, { hooks: { command: string; args?: string[] }[] }[]>;
  }

  test('the stop hook lets a green agent stop', () => {
    expect(stop(service(GREEN), false)).toEqual({ code: 0, out: '', err: '' });
  });

  test('the stop hook sends a red one back with the report', () => {
    const { code, err } = stop(service(TYPE_ERROR), false);
    expect(code).toBe(2);
    expect(err).toContain('TS2322');
  });

  test('the stop hook does not loop: after three blocks in a row a person is told', () => {
    const repo = service(TYPE_ERROR);
    const codes = [false, true, true, true, true].map((active) => stop(repo, active).code);
    expect(codes).toEqual([2, 2, 2, 1, 1]);
    expect(stop(repo, true).err).toBe(
      'npm run check is still red after 3 rounds. Stopped for a person.\n',
    );
  });

  test('the stop hook counts each session, and each stop of its own, anew', () => {
    const repo = service(TYPE_ERROR);
    for (const active of [false, true, true, true]) stop(repo, active);
    expect(stop(repo, false).code).toBe(2);
    expect(stop(repo, true, 'another').code).toBe(2);
  });

  test('the stop hook judges the worktree in which the agent works', () => {
    const repo = service(GREEN);
    repo.git('worktree', 'add', '--quiet', 'tree', '-b', 'work');
    repo.write({ 'tree/src.ts': TYPE_ERROR });
    const input = { session_id: 'tree', cwd: `${repo.dir}/tree`, stop_hook_active: false };
    expect(hook(repo, 'Stop', input).code).toBe(2);
  });

  test('after an edit, errors of types reach the agent', () => {
    const input = {
      hook_event_name: 'PostToolUse',
      tool_name: 'Edit',
      tool_input: { file_path: 'src.ts' },
    };
    const { code, err } = hook(service(TYPE_ERROR), 'PostToolUse', input);
    expect(code).toBe(2);
    expect(err).toContain('TS2322');
    expect(hook(service(GREEN), 'PostToolUse', input).code).toBe(0);
  });

  const asked = (command: string) =>
    hook(service(GREEN), 'PreToolUse', {
      hook_event_name: 'PreToolUse',
      tool_name: 'Bash',
      tool_input: { command },
    });

  test.each([
    'git commit --no-verify -m "quick"',
    'git add . && git commit -n -m x',
    'git -c core.editor=true commit -anm x',
  ])('%s is denied with what to do instead', (command) => {
    const { code, out } = asked(command);
    expect(code).toBe(0);
    const { hookSpecificOutput } = JSON.parse(out) as {
      hookSpecificOutput: Record<string, string>;
    };
    expect(hookSpecificOutput).toMatchObject({
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
    });
    expect(hookSpecificOutput['permissionDecisionReason']).toContain('npm run check');
  });

  test.each(['git commit -m "no news"', 'npm test', 'git log -n 3'])('%s may run', (command) => {
    expect(asked(command)).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('the check of documents', () => {
  const docs = {
    'docs/architecture.md': 'See [money](money.md#cents).\n',
    'docs/money.md': '# Money\n',
    'docs/decisions/index.md': '[one](0001.md)\n',
    'docs/decisions/0001.md': '# One\n',
  };
  const walk = (files: Record<string, string>) => {
    const repo = repository(files, harness('AGENTS.md'), harness('scripts/check-docs.mjs'));
    return repo.run(process.execPath, ['scripts/check-docs.mjs']);
  };

  test('is content where the map of the kit reaches everything', () => {
    expect(walk(docs)).toEqual({ code: 0, out: '', err: '' });
  });

  test('names a dead link and a document that nothing reaches', () => {
    const { code, err } = walk({ ...docs, 'docs/money.md': '[gone](none.md)', 'docs/lost.md': '' });
    expect(code).toBe(1);
    expect(err).toContain('docs/money.md: dead link to none.md');
    expect(err).toContain('docs/lost.md: unreachable from AGENTS.md');
  });
});
