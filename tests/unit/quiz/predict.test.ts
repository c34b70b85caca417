import { describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/quiz/kinds/predict/run.build.ts';

describe('the program of a predict question', () => {
  it.each([
    ['const n: number = 2; console.log(n * 2, "x");', '4 x'],
    ['interface A { b: string }\nconst a: A = { b: "c" };\nconsole.log(a);', "{ b: 'c' }"],
    ['console.log(1);\nconsole.log([1, 2]);', '1\n[ 1, 2 ]'],
    ['console.log(await Promise.resolve(3));', '3'],
    ['const m = new Map([["a", 1]]);\nconsole.log(m.get("a"));', '1'],
    ['', ''],
  ])('prints: %s', (code, printed) => {
    expect(runProgram(code)).toEqual({ printed });
  });

  it.each([
    ['throw new Error("no");', /throws: no/],
    ['null.x;', /throws/],
    ['const = 1;', /does not run/],
    ['for (;;) {}', /does not run: .*timed out/],
    ['console.log(Math.random());', /something else on every run/],
    ['require("node:fs");', /throws: require is not defined/],
    ['console.log(process.env);', /throws: process is not defined/],
    ['await import("node:fs");', /throws|does not run/],
    ['await new Promise(() => {});', /never comes/],
    ['setTimeout(() => {}, 1);', /throws: setTimeout is not defined/],
  ])('fails in words: %s', (code, said) => {
    expect(runProgram(code)).toEqual({ failed: expect.stringMatching(said) as string });
  });
});
