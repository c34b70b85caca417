import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../support/built-site.ts';

const bytes = (dir: string, matches: RegExp, size: (body: Buffer) => number) =>
  filesOf(dir)
    .filter((file) => matches.test(file))
    .reduce((sum, file) => sum + size(readFileSync(join(dir, file))), 0);

describe('the site stays light', () => {
  it('has at most 12 KB of style sheets, compressed', () => {
    expect(bytes('dist', /\.css$/, (body) => gzipSync(body).length)).toBeLessThanOrEqual(12_000);
  });

  it('has at most 70 KB of fonts', () => {
    expect(bytes('dist', /\.woff2$/, (body) => body.length)).toBeLessThanOrEqual(70_000);
  });
});
