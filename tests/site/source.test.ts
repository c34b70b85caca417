import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../support/built-site.ts';

const code = filesOf('src')
  .filter((file) => /\.(ts|astro|mjs)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

/** Where a template writes markup that the build made: escaped by `labs/html.ts`, or checked SVG and JSON. */
const RAW_MARKUP = [
  'labs/Lab.astro',
  'labs/LabFiles.astro',
  'labs/Transcript.astro',
  'quiz/Quiz.astro',
  'course/DataBlock.astro',
  'site/Plate.astro',
  'site/prose/Figure.astro',
];

const saying = (pattern: RegExp) =>
  code.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('the source', () => {
  it('never makes markup from strings in the browser', () => {
    expect(
      saying(
        /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
      ),
    ).toEqual([]);
  });

  it('writes raw markup at build time only where it is known to be ours', () => {
    expect(saying(/set:html/).filter((file) => !RAW_MARKUP.includes(file))).toEqual([]);
  });

  it('styles in style sheets alone', () => {
    expect(saying(/<style[\s>]|\sstyle=/)).toEqual([]);
  });
});
