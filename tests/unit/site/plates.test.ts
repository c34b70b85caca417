import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureFaults } from '../../../src/course/figure-checks.ts';
import { levelGlyphs } from '../../../src/site/glyphs.ts';
import { plateWords } from '../../../src/site/plates.ts';

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('the plate of level %i', (level) => {
  const svg = readFileSync(`src/site/plates/${level}.svg`, 'utf8');

  it('says nothing that the figure kit does not draw, and no text over text', () => {
    expect(figureFaults(svg)).toEqual([]);
    expect(svg).toContain('viewBox="0 0 320 168"');
  });

  it('shows you as a ring and an agent as a dot, and says so in a sentence', () => {
    expect(svg).toContain('class="ring"');
    expect(svg).toContain('class="dot"');
    expect(plateWords[level]).toMatch(/^\S.{40,}\.$/);
    expect(levelGlyphs[level]).toBeDefined();
  });
});
