import type { Asked } from './attempt.ts';

/** The result of an attempt. */
export interface Score {
  /** Points, partial credit counted. */
  readonly points: number;
  /** Points there were: one for each question. */
  readonly of: number;
  readonly passed: boolean;
  /** Ids of the questions without full points. */
  readonly wrong: readonly string[];
}

/** How sure a reader was, how often, and how often they were right then. */
export interface Calibration {
  readonly confidence: 'sure' | 'think' | 'guess';
  readonly right: number;
  readonly of: number;
}

/** Adds up an attempt. `passMark` is a share, 0.8 for 80 %; thirds of points may add up a hair below it. */
export function scoreOf(all: readonly Asked[], passMark: number): Score {
  const points = all.map(({ answer, older }) => (answer ?? older)?.points ?? 0);
  const sum = points.reduce((total, one) => total + one, 0);
  return {
    points: Math.round(sum * 100) / 100,
    of: all.length,
    passed: all.length > 0 && sum >= passMark * all.length - 1e-6,
    wrong: all.flatMap(({ id }, at) => ((points[at] ?? 0) < 1 ? [id] : [])),
  };
}

/** Confidence against result, for those levels of confidence that were given. */
export function calibration(all: readonly Asked[]): Calibration[] {
  const answers = all.flatMap(({ answer, older }) => answer ?? older ?? []);
  return (['sure', 'think', 'guess'] as const).flatMap((confidence) => {
    const points = answers.filter((a) => a.confidence === confidence).map((a) => a.points);
    if (points.length === 0) return [];
    return [{ confidence, right: points.filter((one) => one === 1).length, of: points.length }];
  });
}
