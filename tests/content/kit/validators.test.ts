import { describe, expect, test } from 'vitest';
import { has, kitFile } from './repository.ts';
import {
  asSchema,
  asSkill,
  asWorkflow,
  byFrontmatter,
  byShell,
  byShellcheck,
  bySchema,
  type Verdict,
} from './validators.ts';

/** A kit's file after an edit; one that finds nothing throws. */
function edited(chapter: string, path: string, find: string, replace: string) {
  const file = kitFile(chapter, path);
  if (!file.text.includes(find)) throw new Error(`${path} does not contain ${find}`);
  return { ...file, text: file.text.replace(find, replace) };
}

const json = (by: string) => (file: { text: string }) => bySchema(JSON.parse(file.text), by);
const front = (kind: string) => (file: { text: string }) => byFrontmatter(file.text, kind);
const workflow = (file: { path: string; text: string }) => asWorkflow(file.path, file.text);
const script = kitFile('mcp-skills', '.claude/skills/pr-review/scripts/reviewers.sh');

const SETTINGS = ['harness', '.claude/settings.json'] as const;
const BOT = ['background', '.github/workflows/docs-bot.yml'] as const;
const SKILL = ['mcp-skills', '.claude/skills/pr-review/SKILL.md'] as const;
const prdSchema = JSON.parse(kitFile('background', 'prd.schema.json').text) as object;

type File = ReturnType<typeof edited>;
type Case = [what: string, file: File, check: (file: File) => Verdict | Promise<Verdict>];

const cases: Case[] = [
  [
    'a rule that no ruleset has',
    edited('teams', '.github/main-ruleset.json', 'non_fast_forward', 'no_force_push'),
    json('ruleset'),
  ],
  [
    'a required check without its name',
    edited('teams', '.github/main-ruleset.json', '"context"', '"name"'),
    json('ruleset'),
  ],
  [
    'a hook event of the wrong name',
    edited('teams', '.claude/settings.json', 'TaskCompleted', 'TaskDone'),
    json('claude-settings'),
  ],
  [
    'an editor setting that is not there',
    edited('tab', '.vscode/settings.json', 'minShowDelay', 'minDelay'),
    json('vscode-settings'),
  ],
  [
    'a delay in words',
    edited('tab', '.vscode/settings.json', '300', '"300 ms"'),
    json('vscode-settings'),
  ],
  [
    'a mode that skips permissions',
    edited('agent-ide', '.claude/settings.json', '"plan"', '"bypassPermissions"'),
    json('claude-settings'),
  ],
  ['a hook at no event', edited(...SETTINGS, '"Stop"', '"OnStop"'), json('claude-settings')],
  [
    'a hook without a command',
    edited(...SETTINGS, '"command": "npm', '"run": "npm'),
    json('claude-settings'),
  ],
  [
    'a setting that is not there',
    edited(...SETTINGS, '"denyRead"', '"denyReading"'),
    json('claude-settings'),
  ],
  [
    'a rule for no tool',
    edited(...SETTINGS, 'Read(./.env)', 'Reads(./.env)'),
    json('claude-settings'),
  ],
  [
    'a server with a url and no type',
    edited('mcp-skills', '.mcp.json', '"type": "http",', ''),
    json('mcp'),
  ],
  [
    'a story without a command',
    edited('background', 'prd.json', '"verify"', '"verfy"'),
    (file) => bySchema(JSON.parse(file.text), prdSchema),
  ],
  [
    'a story on main',
    edited('background', 'prd.json', 'agent/credit-notes', 'main'),
    (file) => bySchema(JSON.parse(file.text), prdSchema),
  ],
  [
    'a schema with a word that means nothing',
    edited('background', 'prd.schema.json', '"minItems"', '"minItem"'),
    (file) => asSchema(file.text),
  ],
  [
    'a path rule with a glob outside a list',
    edited('context', '.claude/rules/invoice.md', "paths:\n  - '", "paths: '"),
    front('claude-rule'),
  ],
  [
    'a Cursor rule with YAML’s list',
    edited(
      'context',
      '.cursor/rules/invoice.mdc',
      'globs: src/invoice/**/*.ts',
      'globs:\n  - src/**',
    ),
    front('cursor-rule'),
  ],
  [
    'a reviewer that may do everything',
    edited('background', '.claude/agents/reviewer.md', 'tools: Read, Glob, Grep\n', ''),
    front('agent'),
  ],
  [
    'a lesson without a cause',
    edited(
      'compounding',
      'docs/solutions/integration-issues/2026-08-07-tiny-dates-returned.md',
      'root_cause:',
      'cause:',
    ),
    front('lesson'),
  ],
  [
    'a skill under another name',
    edited(...SKILL, 'name: pr-review', 'name: pull-review'),
    (file) => asSkill(file, [script]),
  ],
  [
    'a skill with a name in capitals',
    edited(...SKILL, 'name: pr-review', 'name: PR-review'),
    (file) => asSkill(file, [script]),
  ],
  [
    'a skill with a field of its own',
    edited(...SKILL, 'name:', 'title: Review\nname:'),
    (file) => asSkill(file, [script]),
  ],
  ['a workflow at no event', edited(...BOT, 'push:', 'pushed:'), workflow],
  [
    'a job that needs one that is not there',
    edited(...BOT, 'needs: draft', 'needs: drft'),
    workflow,
  ],
  [
    'a permission that is not there',
    edited(...BOT, 'pull-requests: write', 'pulls: write'),
    workflow,
  ],
  ['an output of no step', edited(...BOT, 'steps.patch.', 'steps.path.'), workflow],
  ['a key that no step has', edited(...BOT, 'run: >-', 'runs: >-'), workflow],
  [
    'what others wrote inside a script',
    edited(...BOT, 'gh pr create --fill', 'echo ${{ github.event.head_commit.message }}'),
    workflow,
  ],
  ['a script that does not parse', edited('harness', 'scripts/check.sh', 'fi\n}', '}'), byShell],
];

describe('a planted fault is found', () => {
  test.each(cases)('%s', async (_, file, check) => {
    expect(await check(file)).not.toEqual([]);
  });

  test.skipIf(!has('shellcheck'))('an unquoted variable (skipped without shellcheck)', () => {
    const file = edited('background', 'loop.sh', '"$base" #', '$base #');
    expect(byShellcheck(file).join()).toContain('SC2086');
  });
});
