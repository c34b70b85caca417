/** A drawing on a grid of 24: rings and dots as [x, y, radius], lines and gates as path data. */
export interface Drawing {
  readonly rings?: readonly (readonly [number, number, number])[];
  readonly dots?: readonly (readonly [number, number, number])[];
  readonly lines?: string;
  readonly gates?: string;
}

/** One glyph per level, by number. Open ring: you. Dot: an agent. Arc: feedback. Bar: a gate. Square: a tool. */
export const levelGlyphs: Readonly<Record<number, Drawing>> = {
  1: { rings: [[12, 12, 9.25]], dots: [[15.9, 12, 2.4]], lines: 'M6.75 12h1.6M10 12h1.6' },
  2: {
    rings: [[6, 12, 4]],
    dots: [[18.5, 12, 3]],
    lines: 'M7.5 5C10 2.2 15.5 2.2 18 6M17 19.2c-2.5 2.6-8 2.6-10.5-.8',
  },
  3: {
    rings: [[10.4, 12, 4]],
    dots: [[20.9, 12, 2.6]],
    lines: 'M1 5.5h5M1 9.6h3.2M1 14.4h2.6M1 18.5h5M14.9 9.6h2.9M15.6 12h1.6M14.9 14.4h2.9',
  },
  4: {
    rings: [[12, 12, 2.4]],
    dots: [[20.4, 13.4, 2.4]],
    lines: 'M6.9 12a5 5 0 0 1 10 0a6.7 6.7 0 0 1-13.4 0a8.5 8.5 0 0 1 16.9 0',
  },
  5: {
    rings: [[4, 12, 2.75]],
    dots: [[12, 12, 2.6]],
    lines:
      'M6.9 12h2.6M13.6 10.3 17.5 6M14.2 12h3.6M13.6 13.7 17.5 18M17.75 2.75h3.75v3.75h-3.75zM18 10.1h3.75v3.75H18zM17.75 17.5h3.75v3.75h-3.75z',
  },
  6: {
    rings: [
      [3.25, 12, 2.4],
      [15, 12, 6.75],
    ],
    dots: [[8.4, 12, 2.6]],
    lines: 'M5.7 12H8',
    gates: 'M15 2.9v4.7M15 16.4v4.7M19.4 12h4.5',
  },
  7: {
    rings: [[19.6, 12, 2.7]],
    dots: [
      [3.6, 4.5, 2.2],
      [3.6, 12, 2.2],
      [3.6, 19.5, 2.2],
    ],
    lines: 'M6 4.5h5.2c3 0 3.2 5.2 5.4 6.6M6 12h10.4M6 19.5h5.2c3 0 3.2-5.2 5.4-6.6',
    gates: 'M9.5 2.2v4.6M9.5 9.7v4.6M9.5 17.2v4.6',
  },
  8: {
    rings: [
      [3.6, 3.6, 2.1],
      [13.9, 13.9, 7.1],
    ],
    dots: [
      [8.7, 8.9, 2.5],
      [20.7, 11.9, 2.5],
      [12.1, 20.8, 2.5],
    ],
    lines: 'M5.2 5.2l3 3',
    gates: 'M16.6 3.9l-1.5 4.8',
  },
};

/** The four signs of the key on the home page. */
export const signs = {
  you: { rings: [[12, 12, 5]] },
  agent: { dots: [[12, 12, 5]] },
  feedback: { lines: 'M4 16C6 6 18 6 20 16' },
  gate: { lines: 'M3 12h18', gates: 'M12 5v14' },
} satisfies Record<string, Drawing>;
