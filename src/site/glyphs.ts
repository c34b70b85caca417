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
    lines: 'M8.3 6.8C11 2.6 16 2.8 17.8 7.2M16.8 16.8C14 21.2 9.4 21.2 7.4 17.4',
  },
  3: {
    rings: [[8.5, 12, 3.4]],
    dots: [[21.1, 12, 2.6]],
    lines: 'M1 4.5h5M1 9h1.8M1 15h1.8M1 19.5h5M14.4 8.9h2.2M14.4 12h2.2M14.4 15.1h2.2',
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
      [2.9, 12, 2.1],
      [15.5, 12, 6.25],
    ],
    dots: [[9.25, 12, 2.5]],
    lines: 'M5 12h2',
    gates: 'M15.5 2.5v6.5M15.5 15v6.5M18.5 12h5.5',
  },
  7: {
    rings: [[20, 12, 2.7]],
    dots: [
      [3, 4.5, 2.2],
      [3, 12, 2.2],
      [3, 19.5, 2.2],
    ],
    lines: 'M5 4.5h6.5c3.4 0 3.2 5.2 5.4 6.6M5 12h12M5 19.5h6.5c3.4 0 3.2-5.2 5.4-6.6',
    gates: 'M9.5 1.5v6M9.5 9v6M9.5 16.5v6',
  },
  8: {
    rings: [
      [3.4, 3.4, 2.1],
      [13.8, 13.8, 7],
    ],
    dots: [
      [8.8, 8.8, 2.4],
      [20.6, 12, 2.4],
      [12, 20.6, 2.4],
    ],
    lines: 'M5 5l2 2',
    gates: 'M16.4 16.4l4.8 4.8',
  },
};

/** The signs of the key on the home page. */
export const signs = {
  you: { rings: [[12, 12, 5]] },
  agent: { dots: [[12, 12, 5]] },
  feedback: { lines: 'M4 16C6 6 18 6 20 16' },
  gate: { lines: 'M3 12h18', gates: 'M12 5v14' },
  tool: { lines: 'M7 7h10v10H7z' },
  text: { lines: 'M5 12h5M14 12h5' },
} satisfies Record<string, Drawing>;
