import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { has, kitFile, repository, type Repository, stub, withPath } from './repository.ts';

const background = (path: string) => kitFile('background', path);
const files = ['loop.sh', 'PROMPT.md'].map(background);

interface Story {
  readonly id: string;
  readonly passes: boolean;
  readonly tries: number;
}

/** Stories whose command looks for a file that the agent should write. */
function list(...ids: readonly string[]): string {
  const sample = JSON.parse(background('prd.json').text) as { userStories: object[] };
  const userStories = ids.map((id, at) => ({
    ...sample.userStories[0],
    id,
    verify: `test -f done-${id}`,
    priority: at + 1,
  }));
  return JSON.stringify({ ...sample, userStories }, null, 2);
}

function project(...ids: readonly string[]): Repository {
  return repository(
    {
      'package.json': '{}',
      'prd.json': list(...ids),
      'tests/acceptance/a.txt': 'a',
    },
    ...files,
  );
}

/** Stands in for npm: the check is red where there is a file `broken`. */
const npm = stub('npm', '#!/bin/sh\ntest ! -f broken\n');

/**
 * A night with a stand-in for the agent: a script that gets the story's id as `$id`, works in the repository, and
 * answers with its cost. Its arguments are kept in `calls`, outside the repository.
 */
function night(repo: Repository, agent: string, cost: string) {
  const calls = join(stub('note', ''), 'calls');
  const program = `#!/bin/bash
printf '%s\\n' "$*" | tr '\\n' ' ' >> "${calls}"; echo >> "${calls}"
id=$(sed -n 's/.*"id":"\\([A-Z0-9-]*\\)".*/\\1/p' <<< "$2")
${agent}
echo '${cost}'
`;
  const { code, out, err } = repo.run('./loop.sh', [], {
    env: withPath(stub('claude', program), npm),
  });
  const read = (path: string) => readFileSync(join(repo.dir, path), 'utf8');
  const asked = code === 0 || out !== '' ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  return {
    code,
    out,
    err,
    asked,
    stories: (JSON.parse(read('prd.json')) as { userStories: Story[] }).userStories,
  };
}

const CHEAP = '{"total_cost_usd": 0.5}';

describe.skipIf(!has('jq'))(
  'the loop, run with a stand-in for the agent (skipped without jq)',
  () => {
    test('marks and commits what its own check calls green, and ends when all is done', () => {
      const repo = project('CN-1', 'CN-2');
      const { asked, stories, out } = night(repo, 'echo x > "done-$id"', CHEAP);
      expect(stories.map(({ passes }) => passes)).toEqual([true, true]);
      expect(asked).toHaveLength(2);
      expect(repo.git('log', '--format=%s').split('\n').slice(0, 2)).toEqual([
        'CN-2: green in round 2',
        'CN-1: green in round 1',
      ]);
      expect(repo.git('status', '--porcelain')).toBe('');
      expect(out).toContain('about $1 spent');
    });

    test('asks the agent with bounds on turns and money, and never with the checks off', () => {
      const { asked } = night(project('CN-1'), 'echo x > "done-$id"', CHEAP);
      expect(asked[0]).toContain('--permission-mode dontAsk');
      expect(asked[0]).toMatch(/--max-turns \d+ --max-budget-usd \d+/);
      expect(asked[0]).not.toMatch(/dangerously|bypassPermissions/);
    });

    test('leaves a story after two tries, throws the red work away, and goes on', () => {
      const repo = project('CN-1', 'CN-2');
      const agent =
        'if [ "$id" = CN-1 ]; then echo x > litter; else echo x > "done-$id"; fi; echo "$id" >> progress.txt';
      const { asked, stories, out } = night(repo, agent, CHEAP);
      expect(stories.map(({ passes, tries }) => [passes, tries])).toEqual([
        [false, 2],
        [true, 0],
      ]);
      expect(asked).toHaveLength(3);
      expect(repo.git('ls-files')).not.toContain('litter');
      expect(out).toContain('open: CN-1');
      // What a red round noted for the next one is kept.
      expect(readFileSync(join(repo.dir, 'progress.txt'), 'utf8')).toBe('CN-1\nCN-1\nCN-2\n');
    });

    test('stops at twenty rounds', { timeout: 240_000 }, () => {
      const ids = Array.from({ length: 21 }, (_, at) => `CN-${at + 1}`);
      const { asked, stories } = night(
        project(...ids),
        'echo x > "done-$id"',
        '{"total_cost_usd": 0.1}',
      );
      expect(asked).toHaveLength(20);
      expect(stories.at(-1)).toMatchObject({ passes: false, tries: 0 });
    });

    test('stops when the night’s money is spent', () => {
      const ids = Array.from({ length: 20 }, (_, at) => `CN-${at + 1}`);
      const { asked, out } = night(project(...ids), 'echo x > "done-$id"', '{"total_cost_usd": 8}');
      expect(asked).toHaveLength(3);
      expect(out).toContain('about $24 spent');
    });

    test('counts a round whose cost is not known at its bound', () => {
      const ids = Array.from({ length: 20 }, (_, at) => `CN-${at + 1}`);
      const { asked } = night(project(...ids), 'echo x > "done-$id"', 'no JSON');
      expect(asked).toHaveLength(7);
    });

    test('does not take the agent’s word: a claim, a changed list and a changed test are all undone', () => {
      const repo = project('CN-1');
      const agent = `jq '.userStories[0].passes = true' prd.json > p && mv p prd.json
echo weaker > tests/acceptance/a.txt; git commit -qam "all done"`;
      const { stories } = night(repo, agent, '{"total_cost_usd": 1, "result": "COMPLETE"}');
      expect(stories[0]).toMatchObject({ passes: false, tries: 2 });
    });

    test('is red where the check is, whatever the story’s own command says', () => {
      const { stories } = night(project('CN-1'), 'echo x > "done-$id"; echo x > broken', CHEAP);
      expect(stories[0]).toMatchObject({ passes: false, tries: 2 });
    });

    test('prints the questions that agents left', () => {
      const { out } = night(
        project('CN-1'),
        'echo "QUESTION $id: which account?" >> progress.txt',
        CHEAP,
      );
      expect(out).toContain('QUESTION CN-1: which account?');
    });

    test('does not start over uncommitted work', () => {
      const repo = project('CN-1');
      repo.write({ mine: 'hours of work' });
      const { code, err } = repo.run('./loop.sh');
      expect(code).toBe(1);
      expect(err).toBe('commit or stash first\n');
      expect(readFileSync(join(repo.dir, 'mine'), 'utf8')).toBe('hours of work');
    });
  },
);
