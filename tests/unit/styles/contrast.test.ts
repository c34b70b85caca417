import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../support/built-site.ts';
import { colorOf, contrast } from './color.ts';
import { levelsOf, themes, tokensOf, type Tokens } from './tokens.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const levels = levelsOf(css);

const SURFACES = ['bg', 'raised', 'sunk', 'wash'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'level', 'right', 'wrong'];
const LINES = ['edge', 'level', 'right', 'wrong', 'focus'];
const CODE = ['code-key', 'code-text', 'code-number', 'code-call', 'ink-2', 'ink'];

describe.each(themes)('the tokens in %s', (theme) => {
  const plain = tokensOf(css, theme);
  const each = [{ level: 'no level', tokens: plain }].concat(
    levels.map((level) => ({ level: `level ${level}`, tokens: tokensOf(css, theme, level) })),
  );

  it('know eight levels', () => {
    expect(levels).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(each)('keep text legible on every surface: $level', ({ tokens }) => {
    expect(below(4.5, tokens, TEXT, SURFACES)).toEqual([]);
  });

  it.each(each)('keep edges, marks and focus visible on every surface: $level', ({ tokens }) => {
    expect(below(3, tokens, LINES, SURFACES)).toEqual([]);
  });

  it.each(each)('keep text legible that is cut out of ink or color: $level', ({ tokens }) => {
    expect(below(4.5, tokens, ['bg'], ['ink', 'level', 'wrong', 'right'])).toEqual([]);
  });

  it.each(each)('keep text legible on what the style sheets mix: $level', ({ tokens }) => {
    const mixtures = mixedSurfaces();
    expect(mixtures.length).toBeGreaterThan(1);
    const mixedTokens = new Map([...tokens, ...mixtures.map((mix) => [mix, mix] as const)]);
    expect(below(4.5, withVars(mixedTokens), ['ink'], mixtures)).toEqual([]);
  });

  it('keep code legible where it stands', () => {
    expect(below(4.5, plain, CODE, ['sunk', 'raised', 'bg'])).toEqual([]);
  });
});

describe('paper', () => {
  const print = readFileSync('src/styles/print.css', 'utf8');
  const paper = new Map([...tokensOf(css, 'light', 3), ...tokensOf(print, 'light')]);

  it('is white, and holds every text', () => {
    expect(paper.get('--bg')).toBe('#fff');
    expect(print, 'the light values, whatever the theme').toContain('--dark: ;');
    const onPaper = withVars(new Map([...paper, ['--wash', '#fff']]));
    expect(below(4.5, onPaper, [...TEXT, ...CODE], ['bg', 'raised', 'sunk'])).toEqual([]);
  });
});

describe('the measure of contrast', () => {
  it('agrees with known pairs', () => {
    expect(contrast(colorOf('#fff'), colorOf('#000'))).toBeCloseTo(21, 5);
    expect(contrast(colorOf('#777777'), colorOf('#ffffff'))).toBeCloseTo(4.478, 2);
    expect(contrast(colorOf('oklch(1 0 0)'), colorOf('oklch(0 0 0)'))).toBeCloseTo(21, 2);
    const half = colorOf('color-mix(in oklab, #ffffff 50%, #000000)');
    expect(half.map((part) => Math.round(part * 255))).toEqual([99, 99, 99]);
  });

  it('finds a role that is too faint', () => {
    const faint = css.replace('--ink-3: var(--light, #70675e)', '--ink-3: var(--light, #8a8278)');
    expect(faint).not.toBe(css);
    expect(below(4.5, tokensOf(faint, 'light'), TEXT, SURFACES)).not.toEqual([]);
    expect(below(4.5, tokensOf(faint, 'dark'), TEXT, SURFACES)).toEqual([]);
  });

  it('finds a ramp that is too light', () => {
    const light = css.replace('--tone: var(--light, 0.47 0.08)', '--tone: var(--light, 0.6 0.08)');
    expect(light).not.toBe(css);
    expect(below(4.5, tokensOf(light, 'light', 3), ['level'], SURFACES)).not.toEqual([]);
  });
});

/** "role on surface: ratio" for each pair that has less contrast than asked for. */
function below(
  least: number,
  tokens: Tokens,
  roles: readonly string[],
  surfaces: readonly string[],
): string[] {
  const color = (name: string) => colorOf(tokens.get(`--${name}`) ?? tokens.get(name) ?? name);
  return roles.flatMap((role) =>
    surfaces
      .map((surface) => ({ surface, ratio: contrast(color(role), color(surface)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ surface, ratio }) => `${role} on ${surface}: ${ratio.toFixed(2)}`),
  );
}

/** Every opaque mixture that a style sheet puts behind text, as it is written. */
function mixedSurfaces(): string[] {
  const sheets = filesOf('src').filter(
    (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
  );
  const found = sheets.flatMap((file) => [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(/background(?:-color)?:\s*(color-mix\(.+\));/g),
  ]);
  return [
    ...new Set(found.map(([, mix = '']) => mix).filter((mix) => !mix.includes('transparent'))),
  ];
}

/** The same tokens with the `var()` of mixtures put in. */
function withVars(tokens: Tokens): Tokens {
  const put = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => put(tokens.get(name) ?? name));
  return new Map([...tokens].map(([name, value]) => [name, put(value)]));
}
