import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInNode } from '../../../src/labs/node-run.build.ts';
import { readCourseLabs } from '../../../src/labs/read-labs.build.ts';
import { modelProblem } from '../../../src/labs/real-model.build.ts';

describe('choosing a real model', () => {
  const key = { ANTHROPIC_API_KEY: 'set' };

  it.each([
    [{ name: 'anthropic/some-model' }, key],
    [{ name: 'anything', url: 'http://127.0.0.1:1/v1' }, {}],
  ])('accepts %o', (choice, env) => {
    expect(modelProblem(choice, env)).toBeNull();
  });

  it.each([
    [{ name: 'openai/some-model' }, key, /OPENAI_API_KEY/],
    [{ name: 'somebody/some-model' }, key, /anthropic\/<name> or openai\/<name>/],
    [{ name: 'anthropic/' }, key, /anthropic\/<name>/],
    [{ name: 'anything', url: 'not an address' }, {}, /--url takes an address/],
  ])('says what is missing for %o', (choice, env, words) => {
    expect(modelProblem(choice, env)).toMatch(words);
  });
});

describe('a lab with a real model in place of the script', () => {
  let server: Server;
  const asked: { path?: string | undefined; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        asked.push({ path: request.url, body });
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(completion('Thirty seconds, said the server.')));
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => void server.close());

  it('sends the prompt and the tools to the address, and prints what came back', async () => {
    const { labs } = readCourseLabs('tests/fixtures/course');
    const lab = labs.find(({ id }) => id === 'beta-agent');
    if (!lab) throw new Error('the fixture has no lab beta-agent');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const { end, transcript } = await runInNode(lab, { model: { name: 'local', url } });
    expect(end).toBe('done');
    const lines = transcript.flatMap((entry) => (entry.type === 'log' ? [entry.text] : []));
    expect(lines).toContain('Thirty seconds, said the server.');
    expect(lines).toContain('A real model answered.');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.path).toBe('/v1/chat/completions');
    expect(asked[0]?.body).toContain('How old are the files?');
    expect(asked[0]?.body).toContain('Age of a file in seconds.');
  }, 60_000);
});

function completion(content: string) {
  return {
    id: 'one',
    object: 'chat.completion',
    created: 1,
    model: 'local',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 9, completion_tokens: 5, total_tokens: 14 },
  };
}
