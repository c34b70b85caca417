import { DatabaseSync } from 'node:sqlite';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder, kitFile, repository, type Repository } from './repository.ts';

const script = kitFile('mcp-skills', '.claude/skills/pr-review/scripts/reviewers.sh');

describe('the script that names reviewers', () => {
  /** A branch with these files changed, two commits behind an origin that went on. */
  function branch(changed: Record<string, string>): Repository {
    const origin = repository({ 'README.md': 'x\n', 'src/vouchers/sum.ts': 'x\n' }, script);
    const repo = folder();
    repo.git('clone', '--quiet', origin.dir, '.');
    origin.write({ 'db/theirs.sql': 'select 1;\n' });
    origin.git('add', '--all');
    origin.git('commit', '--quiet', '--message', 'theirs');
    repo.git('fetch', '--quiet');
    repo.git('switch', '--quiet', '--create', 'work');
    repo.write(changed);
    repo.git('add', '--all');
    repo.git('commit', '--quiet', '--message', 'ours');
    return repo;
  }
  const named = (changed: Record<string, string>) => branch(changed).run(`./${script.path}`);

  test.each([
    ['docs/a.md', []],
    ['db/0009.sql', ['db-reviewer']],
    ['src/report/daily.ts', ['db-reviewer']],
    ['src/vouchers/sum.ts', ['complexity-reviewer']],
    ['prompts/support.md', ['prompt-reviewer']],
  ])('sends a change of %s to %j, and other people’s work to nobody', (path, reviewers) => {
    const { code, out } = named({ [path]: 'changed\n' });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line !== '')).toEqual(reviewers);
  });

  test('finds a prompt by what was added, wherever it is', () => {
    expect(named({ 'src/mail.ts': 'const p = "You are a helpful shop.";\n' }).out).toBe(
      'prompt-reviewer\n',
    );
  });

  test('names several, once each', () => {
    const { out } = named({ 'db/1.sql': 'x', 'db/2.sql': 'x', 'src/cart/add.ts': 'x' });
    expect(out).toBe('db-reviewer\ncomplexity-reviewer\n');
  });
});

describe('the server, asked by the official client as .mcp.json starts it', () => {
  const repo = folder();
  const client = new Client({ name: 'test', version: '1.0.0' });

  beforeAll(async () => {
    repo.write({}, kitFile('mcp-skills', 'tools/orders-server.ts'));
    mkdirSync(join(repo.dir, 'node_modules'));
    for (const name of ['@modelcontextprotocol', 'zod']) {
      symlinkSync(join(process.cwd(), 'node_modules', name), join(repo.dir, 'node_modules', name));
    }
    const db = new DatabaseSync(join(repo.dir, 'dev.db'));
    db.exec('create table orders (id integer, vouchers integer, cents integer)');
    const insert = db.prepare('insert into orders values (?, ?, 100)');
    for (let id = 1; id <= 60; id += 1) insert.run(id, id % 3);
    db.close();
    const { mcpServers } = JSON.parse(kitFile('mcp-skills', '.mcp.json').text) as {
      mcpServers: { orders: { command: string; args: string[]; env: Record<string, string> } };
    };
    const { command, args, env } = mcpServers.orders;
    expect(env).toEqual({ DB_FILE: '${ORDERS_DB:-dev.db}' });
    await client.connect(
      new StdioClientTransport({
        command,
        args,
        cwd: repo.dir,
        env: { DB_FILE: 'dev.db', PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
        stderr: 'ignore',
      }),
    );
  });
  afterAll(() => client.close());

  const ask = async (args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name: 'find_orders', arguments: args });
    return { text: (content as { text: string }[])[0]?.text ?? '', isError: isError === true };
  };

  test('offers one tool, which says that it changes nothing', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find_orders']);
    expect(tools[0]?.description).toContain('Changes nothing');
  });

  test('finds, ten at a time', async () => {
    const { text, isError } = await ask({ minVouchers: 2 });
    expect(isError).toBe(false);
    expect((JSON.parse(text) as { id: number }[]).map(({ id }) => id)).toEqual([
      2, 5, 8, 11, 14, 17, 20, 23, 26, 29,
    ]);
  });

  test.each([
    { minVouchers: 0, limit: 999 },
    { minVouchers: 1, table: 'users' },
    { minVouchers: '1; drop table orders' },
  ])('refuses %j with a message', async (args) => {
    const { text, isError } = await ask(args);
    expect(isError).toBe(true);
    expect(text.length).toBeGreaterThan(10);
  });
});
