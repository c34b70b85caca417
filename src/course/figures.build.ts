import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from './course.ts';
import type { Problem } from './problems.ts';

/** Text of a chapter's figure. */
export function readFigure(dir: string, src: string): string {
  return readFileSync(join(dir, 'figures', src), 'utf8');
}

/** Figures that are missing or carry what a strict page must not: styles, scripts, handlers, foreign addresses. */
export function figureProblems(dir: string, file: string, figures: Body['figures']): Problem[] {
  return figures.flatMap(({ src, line }) => problemsOf(dir, src, file, line));
}

function problemsOf(dir: string, src: string, file: string, line: number): Problem[] {
  const path = join(dir, 'figures', src);
  if (!existsSync(path)) {
    return [
      {
        code: 'missing-figure',
        severity: 'error',
        file,
        line,
        message: `there is no figures/${src}`,
        mend: 'draw it or correct the name',
      },
    ];
  }
  const svg = readFileSync(path, 'utf8');
  const faults = rules.filter(([, pattern]) => pattern.test(svg)).map(([message]) => message);
  if (!/<svg[^>]*\bviewBox=/.test(svg)) faults.push('has no viewBox');
  return faults.map((message) => ({
    code: 'figure',
    severity: 'error' as const,
    file: path,
    message: `the figure ${message}`,
    mend: 'use the classes that CONTRIBUTING.md lists; the page styles them',
  }));
}

const rules: readonly (readonly [string, RegExp])[] = [
  ['carries a style attribute or element', /\sstyle=|<style\b/i],
  ['carries a script or handler', /<script\b|\son[a-z]+=/i],
  ['loads something', /\b(?:href|src)=["'](?!#)/i],
  ['sets its own width or height', /<svg[^>]*\s(?:width|height)=/i],
  ['sets its own colors', /\s(?:fill|stroke)=["'](?!none|currentColor)/i],
];
