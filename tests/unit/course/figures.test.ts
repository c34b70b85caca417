import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrival, withArrowHeads } from '../../../src/course/figure-arrows.ts';
import { figureFaults } from '../../../src/course/figure-checks.ts';
import { altsOf, FIGURE_CLASSES, panelsOf } from '../../../src/course/figure-kit.ts';

const svg = (inside: string, box = '0 0 328 100') => `<svg viewBox="${box}">${inside}</svg>`;

const good = svg(`
  <g class="ink2"><path class="arrow" d="M10 20h80"/><rect class="fill-wash" x="1" y="1" width="9" height="9"/></g>
  <circle class="ring" cx="40" cy="60" r="9"/><circle class="dot" cx="90" cy="60" r="6"/><path class="gate" d="M60 50v20"/>
  <g class="t mid"><text x="164" y="20">in the middle</text></g><text class="t-serif" x="2" y="90">a &lt; b</text>`);

test('a good figure has no fault', () => {
  expect(figureFaults(good)).toEqual([]);
});

describe('each fault of a figure is named', () => {
  const t = (text: string, x: number, y = 20, more = '') =>
    `<text class="t ${more}" x="${x}" y="${y}">${text}</text>`;
  const faults: [string, string, RegExp][] = [
    ['no viewBox', '<svg width="10" height="10"></svg>', /no viewBox/],
    ['a viewBox that starts elsewhere', svg('', '5 0 300 100'), /no viewBox/],
    ['a panel wider than a phone', svg('', '0 0 340 90'), /340 wide; a panel has 328 at most/],
    ['its own size', '<svg viewBox="0 0 9 9" width="9"></svg>', /sets width on <svg>/],
    ['a style attribute', svg('<path style="fill:red" d="M0 0h9"/>'), /sets style on <path>/],
    ['a style element', svg('<style>a{}</style>'), /holds a <style>/],
    ['a script', svg('<script>1</script>'), /holds a <script>/],
    ['a handler', svg('<path onclick="a()" d="M0 0h9"/>'), /sets onclick/],
    ['an id, which another figure may have', svg('<path id="a" d="M0 0h9"/>'), /sets id/],
    ['something loaded', svg('<image href="//x.org/a.png"/>'), /holds a <image>/],
    ['a color of its own', svg('<path fill="red" d="M0 0h9"/>'), /sets fill/],
    ['a size of text', svg('<text class="t" font-size="9" x="9" y="20">a</text>'), /font-size/],
    ['text without a class', svg('<text x="9" y="20">small</text>'), /without t, t-2 or t-serif/],
    ['an unknown class', svg('<path class="inky" d="M0 0h9"/>'), /"inky", which nobody draws/],
    ['a ring that is none', svg('<rect class="ring" x="1"/>'), /class ring on <rect>/],
    ['a gate that is none', svg('<circle class="gate" r="1"/>'), /class gate on <circle>/],
    ['an arrow without an end', svg('<path class="arrow" d="M0 0h9z"/>'), /no line or curve/],
    ['a dashed group', svg('<g class="dash"></g>'), /dashes a whole group/],
    ['text past the end', svg(t('longer than it looks', 200)), /leaves the drawing: "longer/],
    ['text before the start', svg(t('early', 20, 20, 'end')), /leaves the drawing: "early/],
    ['text above', svg(t('high', 20, 4)), /leaves the drawing: "high"/],
    ['text below', svg(t('low', 20, 99)), /leaves the drawing: "low"/],
    ['text over text', svg(t('first', 20) + t('second', 50)), /"first" and "second"/],
    [
      'text over text by a group’s class',
      svg(`<g class="t mid"><text x="99" y="50">first</text><text x="60" y="50">second</text></g>`),
      /text over text/,
    ],
  ];
  test.each(faults)('%s', (_, drawing, message) => {
    expect(figureFaults(drawing).join('\n')).toMatch(message);
  });
});

describe('an arrow', () => {
  test.each([
    ['M10 20H90', [90, 20], [80, 0]],
    ['M10 20h30v-9', [40, 11], [0, -9]],
    ['m10 20 5 5 1 2', [16, 27], [1, 2]],
    ['M0 0C10 0 20 5 20 30', [20, 30], [0, 25]],
    ['M0 0q10-10 20 0', [20, 0], [10, 10]],
    ['M0 0L5 5s1 1 4 1', [9, 6], [3, 0]],
    ['M0 0l.5.5-.5 1', [0, 1.5], [-0.5, 1]],
  ])('arrives with %s', (data, at, along) => {
    expect(arrival(data)).toEqual({ at, along });
  });

  test.each(['M0 0h9z', 'M0 0A5 5 0 0 1 9 9', 'M5 5', '', 'M0 0L5', 'M0 0h0'])(
    'does not arrive with "%s"',
    (data) => {
      expect(arrival(data)).toBeUndefined();
    },
  );

  test('gets its head at the end of its path', () => {
    expect(withArrowHeads('<path class="ink arrow" d="M10 20H90"/>')).toBe(
      '<path class="ink" d="M10 20H90m-6-4l6 4-6 4"/>',
    );
  });

  test('keeps the head of a dashed path whole', () => {
    expect(withArrowHeads('<path class="ink dash arrow" d="M10 20v60" />')).toBe(
      '<path class="ink dash" d="M10 20v60"/><path class="ink" d="M10 80m4-6l-4 6-4-6"/>',
    );
  });

  test('leaves other paths alone', () => {
    const plain = '<path class="ink" d="M0 0h9"/><rect class="ink" x="1"/>';
    expect(withArrowHeads(plain)).toBe(plain);
  });
});

test('panels and their alternatives are told apart', () => {
  expect(panelsOf(' a.svg   b.svg')).toEqual(['a.svg', 'b.svg']);
  expect(altsOf('Before: a | After: b')).toEqual(['Before: a', 'After: b']);
});

describe('the classes of figures', () => {
  const css = readFileSync('src/styles/figures.css', 'utf8');
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  const recipe = /## A figure\n([\s\S]*?)\n## /.exec(guide)?.[1] ?? '';

  test.each(FIGURE_CLASSES.filter((name) => name !== 'arrow'))('%s is drawn', (name) => {
    expect(css).toMatch(new RegExp(`\\.${name}\\b`));
  });

  test('CONTRIBUTING.md lists all of them', () => {
    const listed = [...recipe.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) =>
      words.split(/[\s"=<>]+/),
    );
    expect(listed).toEqual(expect.arrayContaining([...FIGURE_CLASSES]));
  });
});
