import { expect, test } from 'vitest';
import { kitFile, repository } from './repository.ts';

const count = kitFile('foundations', 'scripts/foundations.sh');
const day = (days: number) => ({
  env: { GIT_COMMITTER_DATE: new Date(Date.now() - days * 86_400_000).toISOString() },
});

test('the script counts what is there, by age and by person, and changes nothing', () => {
  const repo = repository({ 'README.md': '' }, count);
  repo.write({
    'AGENTS.md': 'one\ntwo\nsee docs/found.md\n',
    'docs/found.md': '# Found\n',
    'docs/lost.md': '# Lost, and only itself names lost.md\n',
    '.claude/skills/review/SKILL.md': 'x\n',
  });
  repo.git('add', '--all');
  repo.run('git', ['commit', '-qm', 'old'], day(30));
  repo.write({
    'AGENTS.md': 'one\nsee docs/found.md\nthree\nfour\n',
    '.claude/skills/review/SKILL.md': 'y\n',
  });
  const env = { GIT_AUTHOR_EMAIL: 'another@example.com' };
  repo.run('git', ['commit', '-qam', 'new'], { env });
  const { code, out } = repo.run('./scripts/foundations.sh');
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
    'lines of rules: 4',
    'lines added, removed: 2, 1',
    'nothing links to: docs/lost.md',
    'people who changed .claude/skills/review/SKILL.md: 2',
    '',
  ]);
  expect(repo.git('status', '--porcelain')).toBe('');
});

test('the script says so where there is nothing', () => {
  const { code, out } = repository({ 'README.md': '' }, count).run('./scripts/foundations.sh');
  expect(code).toBe(0);
  expect(out).toMatch(/^lines of rules: +0\nlines added, removed: 0, 0\n$/);
});
