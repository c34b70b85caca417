import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from './course.ts';
import { withArrowHeads } from './figure-arrows.ts';
import { figureFaults } from './figure-checks.ts';
import { PANEL_WIDTH, panelsOf } from './figure-kit.ts';
import { error, type Problem } from './problems.ts';

/** One panel of a figure as a page shows it: with its name, arrow heads drawn, every panel at the same scale. */
export function drawPanel(dir: string, src: string, label: string, alt: string): string {
  const svg = readFileSync(join(dir, 'figures', src), 'utf8');
  const height = /\bviewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1] ?? '0';
  const inside = svg.replace(/^[\s\S]*?<svg\b[^>]*>|<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><');
  const name = alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const open = `<svg viewBox="0 0 ${PANEL_WIDTH} ${height}" role="img" aria-labelledby="${label}">`;
  return `${open}<title id="${label}">${name}</title>${withArrowHeads(inside.trim())}`;
}

/** Panels that are missing, carry what a strict page must not, or cannot be read on a phone. */
export function figureProblems(dir: string, file: string, figures: Body['figures']): Problem[] {
  return figures.flatMap(({ src, line }) =>
    panelsOf(src).flatMap((panel) => problemsOf(dir, panel, { file, line })),
  );
}

function problemsOf(dir: string, src: string, at: { file: string; line: number }): Problem[] {
  const path = join(dir, 'figures', src);
  if (!existsSync(path)) {
    const message = `there is no figures/${src}`;
    return [error('missing-figure', at, message, 'draw it or correct the name')];
  }
  const svg = readFileSync(path, 'utf8');
  const mend = 'CONTRIBUTING.md, "A figure", lists what a drawing may say; the page styles it';
  const faults = figureFaults(svg);
  return faults.map((fault) => error('figure', { file: path }, `the figure ${fault}`, mend));
}
