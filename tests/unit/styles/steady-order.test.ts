import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inSteadyOrder } from '../../../src/styles/steady-order.ts';

/** The declarations of the only rule, as a set per family that must keep its own order. */
const bodyOf = (css: string) => /\{(.*)\}/.exec(css)?.[1]?.split(';') ?? [];

const sheets = () => globSync('src/**/*.css').map((file) => readFileSync(file, 'utf8'));

describe('the order of properties in the built style sheet', () => {
  it('keeps every declaration, and whatever one shorthand sets in its order', () => {
    const css = 'a{color:red;font:400 1em/1.5 serif;font-size:2em;border:0;border-top:1px solid}';
    const sorted = bodyOf(inSteadyOrder(css));
    expect(sorted.toSorted()).toEqual(bodyOf(css).toSorted());
    expect(sorted.indexOf('font-size:2em')).toBeGreaterThan(
      sorted.indexOf('font:400 1em/1.5 serif'),
    );
    expect(sorted.indexOf('border-top:1px solid')).toBeGreaterThan(sorted.indexOf('border:0'));
  });

  it('says two rules with the same declarations alike', () => {
    const [one, two] = ['a{color:red;display:grid}', 'a{display:grid;color:red}'];
    expect(inSteadyOrder(one)).toBe(inSteadyOrder(two));
  });

  it('has a place for every property that the style sheets say', () => {
    const properties = new Set(
      sheets().flatMap((css) =>
        [...css.matchAll(/^ +([a-z][a-z-]*):\s/gm)].map(([, name]) => name),
      ),
    );
    expect(properties.size).toBeGreaterThan(80);
    // What has no place stays before a custom property, which otherwise comes first.
    const lost = [...properties].filter(
      (name) => inSteadyOrder(`a{${name}:0;--x:0}`) !== `a{--x:0;${name}:0}`,
    );
    expect(lost).toEqual([]);
  });

  it('leaves selectors, strings and values with semicolons alone', () => {
    const css = '@media print{.a:after{content:"; }"}.b{background:url(data:a;b) 0/3px}}';
    expect(inSteadyOrder(css)).toContain('url(data:a;b)');
    expect(inSteadyOrder('.a:after{content:"a; b"}')).toBe('.a:after{content:"a; b"}');
  });
});
