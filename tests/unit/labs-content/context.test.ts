import { describe, expect, it } from 'vitest';
import { runInNode, solutionFiles } from '../../../src/labs/node-run.build.ts';
import { changed, find, measured, PATIENCE, type Change } from './context-runs.ts';

/** For each lab, one change to every input that its output is said to be computed from. */
const inputs: Readonly<Record<string, readonly Change[]>> = {
  'context-three-densities': [
    ['message.ts', "'41.94'", "'41.93'"],
    ['message.ts', "'Mara Lind'", "'Lena Sund'"],
    ['message.ts', "'src/invoice/tax.ts', 9, 2", "'src/invoice/tax.ts', 9, 3"],
    ['message.ts', "'pipeline_run.completed'", "'pipeline_run.ended'"],
    ['text.ts', 'expected ${', 'wanted ${'],
    ['facts.ts', "['branch', repository.default_branch],", ''],
  ],
  'context-log-filter': [
    ['failures.ts', "expected: '41.95'", "expected: '41.96'"],
    ['failures.ts', "verdict: 'TIMEOUT',\n    test: 'stock", "verdict: 'FAIL',\n    test: 'stock"],
    ['log.ts', "'survives a failed connection'", "'survives a lost connection'"],
    ['log.ts', 'connection failed, retry', 'connection lost, retry'],
    ['main.ts', 'tonight, 1843', 'tonight, 1844'],
    ['filter.ts', 'fail|error|timeout', 'fail|error'],
  ],
  'context-tool-choice': [
    ['descriptions.ts', "'Gets run details.'", "'What a worker printed.'"],
    ['tools.txt', 'Opens a ticket for a bug, an error or a wish.', 'Does things.'],
    ['tools.txt', 'test_run | Test helper.', 'test_run | A helper for the tests of this shop.'],
    ['requests.txt', 'Put version 2.14 on staging.', 'Deliver it.'],
    ['held-out.txt', 'Which version is live?', 'And now?'],
    ['choose.ts', 'const B = 0.75', 'const B = 0'],
  ],
};

it('the reader of dense text takes indented lines too', { timeout: PATIENCE }, async () => {
  const lab = find('context-three-densities');
  const text = solutionFiles(lab)['text.ts']?.replace(/^(?=\S)/gm, '  ') ?? '';
  expect(text).toContain('\n  job ');
  expect(measured(await runInNode(lab, { replace: { 'text.ts': text } }), 'facts-lost')).toBe(0);
});

describe.each(Object.keys(inputs))('%s', (id) => {
  const lab = find(id);

  it.each(inputs[id] ?? [])(
    'prints something else when %s says other than %j',
    { timeout: PATIENCE },
    async (...change) => {
      const { end, transcript } = await runInNode(lab, { replace: changed(lab, change) });
      expect(end).toBe('done');
      expect(transcript).not.toEqual(lab.published);
    },
  );

  it('keeps its files short enough to read at a sitting', () => {
    const code = [...lab.files, ...lab.solution].filter(({ name }) => name.endsWith('.ts'));
    const tooLong = code.filter(({ name, text }) => lines(text) > (name === 'main.ts' ? 60 : 90));
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });
});

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}
