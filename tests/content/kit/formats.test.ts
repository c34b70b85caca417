import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { KitFile } from '../../../src/kit/kit.ts';
import { has, kitFile, kits } from './repository.ts';
import {
  asSchema,
  asSkill,
  asWorkflow,
  byFrontmatter,
  byShell,
  byShellcheck,
  bySchema,
  frontmatter,
  type Verdict,
} from './validators.ts';

type Check = (file: KitFile, others: readonly KitFile[]) => Verdict | Promise<Verdict>;

const markdown: Check = ({ text }) => [
  ...(text.split('\n').length > 100 ? ['more than 100 lines'] : []),
  ...(/^# .+\n|^@AGENTS\.md\n/.test(text) ? [] : ['does not begin with a title or the import']),
];
/** A plan request: its headings in this order, and something under each. */
const request: Check = ({ text }) => {
  const parts = text
    .split(/^## /m)
    .slice(1)
    .map((part) => part.split('\n'));
  const wanted = ['Goal', 'Constraints', 'Check', 'Out of scope', 'Read first'];
  const missing = wanted.filter((title, at) => parts[at]?.[0] !== title);
  const empty = parts.filter(([, ...lines]) => lines.join('').trim() === '');
  return [...missing, ...empty.map(([title]) => `nothing under ${title}`)];
};
const json =
  (by: string): Check =>
  ({ text }) =>
    bySchema(JSON.parse(text), by);
const front =
  (kind: string): Check =>
  ({ text }) =>
    byFrontmatter(text, kind);

/** How each kind of file is checked. What is run as well has a test of its own, named at the end. */
const formats: readonly [path: RegExp, check: Check | 'run'][] = [
  [/^(AGENTS|CLAUDE)\.md$/, markdown],
  [/^\.claude\/rules\/[\w-]+\.md$/, front('claude-rule')],
  [/^\.cursor\/rules\/[\w-]+\.mdc$/, front('cursor-rule')],
  [/^\.github\/instructions\/[\w-]+\.instructions\.md$/, front('copilot-rule')],
  [/^\.claude\/agents\/[\w-]+\.md$/, front('agent')],
  [/^\.claude\/skills\/[\w-]+\/SKILL\.md$/, asSkill],
  [/^\.claude\/settings\.json$/, json('claude-settings')],
  [/^\.mcp\.json$/, json('mcp')],
  [/^(\.vscode\/|user-)settings\.json$/, json('vscode-settings')],
  [/^docs\/requests\//, request],
  [/^\.github\/[\w-]+-ruleset\.json$/, json('ruleset')],
  [/^\.github\/workflows\/[\w-]+\.yml$/, ({ path, text }) => asWorkflow(path, text)],
  [/^docs\/solutions\//, front('lesson')],
  [/^prd\.json$/, ({ text }) => bySchema(JSON.parse(text), prdSchema())],
  [/\.schema\.json$/, ({ text }) => asSchema(text)],
  [/\.sh$|^\.githooks\//, byShell],
  // hooks.test.ts, review.test.ts, rules.test.ts and loop.test.ts
  [/^docs\/decisions\/|^eslint\.config\.js$|^tools\/|\.mjs$|^PROMPT\.md$/, 'run'],
  // A plan for people has no format; what it must say stands below.
  [/^docs\/plans\//, 'run'],
  // owners.test.ts
  [/^\.github\/(CODEOWNERS|pull_request_template\.md)$/, 'run'],
];

const prdSchema = () => JSON.parse(kitFile('background', 'prd.schema.json').text) as object;
const files = kits.flatMap((kit) =>
  kit.files.map((file) => ({ name: `${kit.entry.id}: ${file.path}`, file, others: kit.files })),
);

test('every file of the kit has a check', () => {
  const unchecked = files.filter(({ file }) => !formats.some(([path]) => path.test(file.path)));
  expect(unchecked.map(({ name }) => name)).toEqual([]);
  expect(files.length).toBeGreaterThan(25);
});

describe('is right by the rules of its format', () => {
  const checked = files.flatMap(({ name, file, others }) =>
    formats.flatMap(([path, check]) =>
      path.test(file.path) && check !== 'run' ? [{ name, file, others, check }] : [],
    ),
  );
  test.each(checked)('$name', async ({ file, others, check }) => {
    expect(
      await check(
        file,
        others.filter((other) => other !== file),
      ),
    ).toEqual([]);
  });
});

const scripts = files.filter(({ file }) => /^#!\/bin\/(ba)?sh/.test(file.text));

describe.skipIf(!has('shellcheck'))(
  'shellcheck finds nothing in (skipped without shellcheck)',
  () => {
    test.each(scripts)('$name', ({ file }) => {
      expect(byShellcheck(file)).toEqual([]);
    });
  },
);

test('a file is executable exactly when it names its interpreter', () => {
  const wrong = files.filter(({ file }) => file.executable !== file.text.startsWith('#!'));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

describe('rules for paths apply where their text says', () => {
  test.each([
    ['context', '.claude/rules/invoice.md', ({ paths }: Front) => paths],
    ['context', '.cursor/rules/invoice.mdc', ({ globs }: Front) => String(globs).split(',')],
    [
      'context',
      '.github/instructions/invoice.instructions.md',
      ({ applyTo }: Front) => String(applyTo).split(','),
    ],
  ])('%s: %s', (chapter, path, globs) => {
    const match = picomatch(globs(frontmatter(kitFile(chapter, path).text)) as string[]);
    expect(match('src/invoice/total.ts')).toBe(true);
    expect(match('src/invoice/tax/round.ts')).toBe(true);
    expect(match('src/invoice/README.md')).toBe(false);
    expect(match('src/voucher/last-day.ts')).toBe(false);
  });

  test('compounding: .claude/rules/vouchers.md', () => {
    const { text } = kitFile('compounding', '.claude/rules/vouchers.md');
    const match = picomatch(frontmatter(text)['paths'] as string[]);
    // The test that it names lies inside its own paths.
    expect(match(/Test: (\S+)/.exec(text)?.[1] ?? '')).toBe(true);
    expect(match('src/invoice/total.ts')).toBe(false);
  });
});

type Front = Record<string, unknown>;

describe('what files say of each other is true', () => {
  test('an import of CLAUDE.md is in the same kit, and imports nothing itself', () => {
    const { text } = kitFile('context', 'CLAUDE.md');
    const imports = [...text.matchAll(/^@(\S+)$/gm)].map(([, path = '']) => path);
    expect(imports).toEqual(['AGENTS.md']);
    expect(kitFile('context', 'AGENTS.md').text).not.toMatch(/^@/m);
  });

  test('the rule about tax is the same in every tool’s format', () => {
    const rules = kits
      .find(({ entry }) => entry.id === 'context')!
      .files.filter(({ path }) => /invoice\.(md|mdc|instructions\.md)$/.test(path));
    const bodies = rules.map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    expect(rules).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
  });

  test('the skill calls its script, and the script’s reviewer reads only', () => {
    const skill = kitFile('mcp-skills', '.claude/skills/pr-review/SKILL.md');
    const script = kitFile('mcp-skills', '.claude/skills/pr-review/scripts/reviewers.sh');
    expect(skill.text).toContain('${CLAUDE_SKILL_DIR}/scripts/reviewers.sh');
    const { name, tools } = frontmatter(
      kitFile('mcp-skills', '.claude/agents/db-reviewer.md').text,
    );
    expect(script.text).toContain(String(name));
    expect(tools).toBe('Read, Glob, Grep');
  });

  test('a sub-agent is called by the name of its file', () => {
    const agents = files.filter(({ file }) => file.path.startsWith('.claude/agents/'));
    for (const { file } of agents) {
      expect(file.path).toBe(`.claude/agents/${String(frontmatter(file.text)['name'])}.md`);
    }
    expect(agents.length).toBeGreaterThan(1);
  });

  test('a lesson lies in the folder of its category, under its date', () => {
    const lessons = files.filter(({ file }) => file.path.startsWith('docs/solutions/'));
    for (const { file } of lessons) {
      const { category, date } = frontmatter(file.text);
      expect(file.path.startsWith(`docs/solutions/${String(category)}/${String(date)}-`)).toBe(
        true,
      );
    }
    expect(lessons.length).toBeGreaterThan(0);
  });

  test('a decision has the number of its file', () => {
    const { path, text } = kitFile('compounding', 'docs/decisions/0007-own-calendar.md');
    expect(Number(/(\d+)-/.exec(path)?.[1])).toBe(Number(/^# (\d+)\./.exec(text)?.[1]));
  });

  test('a plan gives each version a question, a look and a check, and has an end', () => {
    const { text } = kitFile('whats-next', 'docs/plans/order-again.md');
    const [, ...versions] = text.split(/^## Version \d+/m);
    expect(versions).toHaveLength(3);
    for (const version of versions)
      expect(version).toMatch(/\nQuestion: .+\nLook: .+\nCheck: .+\n/);
    expect(versions.at(-1)).toMatch(/\nStop: .+\n$/);
  });

  test.each(['harness', 'teams'])(
    'hooks in settings of %s call scripts of the harness',
    (chapter) => {
      const { text } = kitFile(chapter, '.claude/settings.json');
      const called = [...text.matchAll(/\$\{CLAUDE_PROJECT_DIR\}\/([^"]+)/g)].map(
        ([, path = '']) => path,
      );
      expect(called.length).toBeGreaterThan(0);
      for (const path of called) expect(kitFile('harness', path).executable).toBe(true);
    },
  );

  test('the ruleset requires the job that the workflow has', () => {
    const ruleset = JSON.parse(kitFile('teams', '.github/main-ruleset.json').text) as {
      rules: { type: string; parameters?: { required_status_checks?: { context: string }[] } }[];
    };
    const required = ruleset.rules.flatMap(
      ({ parameters }) => parameters?.required_status_checks ?? [],
    );
    const workflow = parse(kitFile('teams', '.github/workflows/check.yml').text) as {
      jobs: object;
    };
    expect(required.map(({ context }) => context)).toEqual(Object.keys(workflow.jobs));
  });

  test('settings deny reading of credentials, to the agent’s tools and to its commands', () => {
    const settings = JSON.parse(kitFile('harness', '.claude/settings.json').text) as {
      permissions: { deny: string[] };
      sandbox: { filesystem: { denyRead: string[] } };
    };
    for (const path of settings.sandbox.filesystem.denyRead) {
      expect(settings.permissions.deny.some((rule) => rule.startsWith(`Read(${path}`))).toBe(true);
    }
    expect(settings.sandbox.filesystem.denyRead).toContain('~/.ssh');
  });
});

describe('nothing dangerous is handed out', () => {
  test.each(files)(
    '$name holds no secret, no path of a machine and no flag that skips permissions',
    ({ file }) => {
      expect(file.text).not.toMatch(
        /sk-[a-z0-9-]{8,}|ghp_|AKIA[A-Z0-9]{12}|BEGIN [A-Z ]*PRIVATE KEY/i,
      );
      expect(file.text).not.toMatch(/\/(home|Users|work)\/\w/);
      expect(file.text).not.toMatch(/dangerously|bypassPermissions|--yolo/);
    },
  );

  test('servers get what is secret from the environment', () => {
    const { mcpServers } = JSON.parse(kitFile('mcp-skills', '.mcp.json').text) as {
      mcpServers: Record<
        string,
        { env?: Record<string, string>; headers?: Record<string, string> }
      >;
    };
    const values = Object.values(mcpServers).flatMap(({ env = {}, headers = {} }) =>
      Object.values({ ...env, ...headers }),
    );
    for (const value of values) expect(value).toMatch(/\$\{[A-Z_]+(:-[^}]*)?\}/);
  });
});
