import { describe, expect, it } from 'vitest';
import { format } from 'node:util';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import type { Transcript } from '../../../src/labs/transcript.ts';
import { changed, find, measured, PATIENCE, type Change } from './context-runs.ts';
import { linesOf } from './lab-runs.ts';

/** Runs a level 5 lab with changes in its files, of the starter or of the solution. */
async function run(id: string, changes: readonly Change[], solved = false) {
  const lab = find(id);
  const base = solved ? solutionFiles(lab) : {};
  const files = lab.files.map(({ name, text }) => ({ name, text: base[name] ?? text }));
  const replace = changes.reduce<Record<string, string>>(
    (done, change) => ({
      ...done,
      ...changed(
        { ...lab, files: files.map((f) => ({ ...f, text: done[f.name] ?? f.text })) },
        change,
      ),
    }),
    base,
  );
  const result = await runInNode(lab, { replace });
  expect(result.end, format('%j', result.transcript.at(-1))).toBe('done');
  return result;
}

const logs = (transcript: Transcript): string[] =>
  transcript.flatMap((entry) => (entry.type === 'log' ? [entry.text] : []));

describe('mcp-skills-server', { timeout: PATIENCE }, () => {
  const id = 'mcp-skills-server';

  it('lists a changed description to the client', async () => {
    const change: Change = ['tools.ts', "'Finds orders.'", "'Finds orders of this year.'"];
    const { transcript } = await run(id, [change]);
    expect(linesOf(transcript, 0)[0]).toContain('Finds orders of this year.');
  });

  it('refuses with the maximum of the schema, and answers below it', async () => {
    const change: Change = ['tools.ts', 'limit: z.number()', 'limit: z.number().max(40)'];
    const result = await run(id, [change]);
    expect(linesOf(result.transcript, 1)[4]).toContain('expected number to be <=40');
    expect(measured(result, 'slips-refused')).toBe(2);
    expect(measured(result, 'sound-calls-answered')).toBe(2);
  });

  it('drops an unknown key, unless the schema is strict', async () => {
    expect(linesOf(find(id).published, 1)[6]).toContain('"found":90');
    const { transcript } = await run(id, [
      ['tools.ts', 'z.object({\n    status', 'z.strictObject({\n    status'],
    ]);
    expect(linesOf(transcript, 1)[6]).toContain('Unrecognized key: "vouchers"');
  });

  it('sees whether a tool that calls itself read-only changed the data', async () => {
    const { transcript } = await run(id, [
      ['server.ts', 'order.vouchers = 1;', 'order.vouchers = 2;'],
    ]);
    expect(logs(transcript)).toContain('check_vouchers: readOnlyHint true, data changed false');
  });
});

describe('mcp-skills-tokens', { timeout: PATIENCE }, () => {
  const id = 'mcp-skills-tokens';
  const cell = (transcript: Transcript, row: number, column: number): number =>
    Number(linesOf(transcript, 1)[row]?.split(' | ')[column]);

  it('counts fewer tokens for fewer tools, and leaves the calls as they are', async () => {
    const { transcript } = await run(id, [['settings.ts', "['test', 'live']", "['test']"]]);
    expect(linesOf(transcript, 0)[0]).not.toBe(linesOf(find(id).published, 0)[0]);
    expect(cell(transcript, 0, 3)).toBeLessThan(cell(find(id).published, 0, 3));
    expect(cell(transcript, 0, 2)).toBe(cell(find(id).published, 0, 2));
  });

  it('makes the command line dearer throughout when each call carries more', async () => {
    expect(logs(find(id).published).join()).toContain('CLI sends more than eager at 17,');
    const { transcript } = await run(id, [['settings.ts', 'base: 4000', 'base: 6000']]);
    expect(logs(transcript).join()).toContain('CLI sends more than eager at 1, 2, 3,');
  });

  it('saves the calls for help where the command line is known', async () => {
    const { transcript } = await run(id, [['settings.ts', 'readsHelp: true', 'readsHelp: false']]);
    expect(cell(transcript, 2, 2)).toBe(cell(transcript, 0, 2));
    expect(cell(transcript, 2, 3)).toBe(0);
  });

  it('counts the reader’s own definitions', async () => {
    const own = "[{ name: 'ping', description: 'Answers.', inputSchema: { type: 'object' } }]";
    const { transcript } = await run(id, [
      ['settings.ts', 'inputSchema: object }[] = []', `inputSchema: object }[] = ${own}`],
    ]);
    expect(transcript[0]).toMatchObject({ caption: '1 tools, counted' });
  });

  it('needs fewer searches where one brings more definitions', async () => {
    const { transcript } = await run(id, [['settings.ts', 'hits: 3', 'hits: 24']]);
    expect(cell(transcript, 10, 2)).toBeLessThan(cell(find(id).published, 10, 2));
  });
});

describe('mcp-skills-skill', { timeout: PATIENCE }, () => {
  const id = 'mcp-skills-skill';
  const faults: readonly (readonly [fault: RegExp, change: Change])[] = [
    [
      /lowercase letters, digits and single hyphens/,
      ['skill.ts', 'name: money-review', 'name: money--review'],
    ],
    [/differs from its folder/, ['skill.ts', 'name: money-review', 'name: money']],
    [/unknown field tools/, ['skill.ts', 'allowed-tools:', 'tools:']],
    [
      /references\/taxes\.md does not exist/,
      ['skill.ts', 'references/tax.md', 'references/taxes.md'],
    ],
    [/of 1024/, ['skill.ts', 'Use when a diff', 'Use when '.repeat(120)]],
    [/description is missing or empty/, ['skill.ts', 'description: >-', 'license: >-']],
    [/YAML: /, ['skill.ts', 'description: >-', 'description: a: b']],
    [/more than 500 lines/, ['skill.ts', '# Money review', '# Money review\n'.repeat(501)]],
  ];

  it.each(faults)('names the fault %s', async (fault, change) => {
    expect(linesOf((await run(id, [change], true)).transcript, 0).join('\n')).toMatch(fault);
  });

  it('is not found by a request whose words left the description', async () => {
    const result = await run(
      id,
      [['skill.ts', 'prices, payments or refunds', 'prices or payments']],
      true,
    );
    expect(linesOf(result.transcript, 1)[3]).toMatch(/no skill$/);
    const whole = await run(id, [], true);
    expect(linesOf(whole.transcript, 1)[3]).toMatch(/money-review \| money-review$/);
  });

  it('pays for metadata in every request and for a longer body only where it is opened', async () => {
    const longer: Change = [
      'skill.ts',
      '2. Run',
      '2. Make sure that the branch is up to date, then run',
    ];
    const [before, after] = [await run(id, [], true), await run(id, [longer], true)];
    expect(linesOf(after.transcript, 1)[0]).toBe(linesOf(before.transcript, 1)[0]);
    expect(linesOf(after.transcript, 1)[2]).not.toBe(linesOf(before.transcript, 1)[2]);
  });
});

describe('mcp-skills-review', { timeout: PATIENCE }, () => {
  const id = 'mcp-skills-review';
  const rule = (from: string, to: string): Change => ['rules.ts', from, to];

  it('finds what stands elsewhere once a rule looks there', async () => {
    const result = await run(id, [rule("['db/']", "['db/', 'src/report/']")]);
    expect(measured(result, 'found')).toBe(6);
    expect(measured(result, 'reviews')).toBe(9);
  });

  it('starts a reviewer by what a line contains, false alarm included', async () => {
    const result = await run(id, [rule("paths: ['db/']", "paths: ['db/'], contains: /SELECT/")]);
    expect(measured(result, 'found')).toBe(6);
    expect(measured(result, 'other-findings')).toBe(1);
  });

  it('reports nothing where no rule starts anybody', async () => {
    const result = await run(id, [
      rule("['db/']", '[]'),
      rule("['src/', 'tests/', 'docs/']", '[]'),
      rule("['prompts/']", '[]'),
    ]);
    expect(measured(result, 'reviews')).toBe(0);
    expect(measured(result, 'found')).toBe(0);
  });

  it('judges by the list of known defects, and reads the diff', async () => {
    const line = "src/vouchers/stack.ts:14': 'applies";
    const dropped = await run(id, [['known.ts', `'${line}`, `'${line.replace(':14', ':8b')}`]]);
    expect(linesOf(dropped.transcript, 2).join()).toContain(':8b');
    const mended = await run(id, [
      ['pulls.txt', 'DROP COLUMN old_code', 'ADD COLUMN new_code text'],
    ]);
    expect(measured(mended, 'found')).toBe(4);
  });
});
