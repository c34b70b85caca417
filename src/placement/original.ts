/** The quiz at the end of the original article, counted out: what a rounded mean can say and what it hides. */

/** Each question in our own words, and the level of each of its four answers. */
export const questions: readonly { readonly about: string; readonly levels: readonly number[] }[] =
  [
    { about: 'How a task starts', levels: [1, 2, 3, 7] },
    { about: 'The reaction to bad output', levels: [2, 3, 4, 6] },
    { about: 'The rules file', levels: [2, 3, 4, 6] },
    { about: 'The tools of the agent', levels: [3, 5, 6, 7] },
    { about: 'Review of its pull requests', levels: [2, 4, 5, 7] },
    { about: 'What happens when you walk away', levels: [3, 6, 7, 8] },
    { about: 'How many agents run now', levels: [2, 5, 7, 8] },
  ];

/** What all ways to answer amount to. */
export interface Enumeration {
  readonly combinations: number;
  /** Ways that give each result, from level 1 to 8. */
  readonly byResult: readonly number[];
  /** Ways in which the result lies two levels or more above the lowest answer. */
  readonly twoAbove: number;
}

/** The result as the original forms it: the mean of the answers' levels, rounded. */
export const meanResult = (levels: readonly number[]): number =>
  Math.round(levels.reduce((sum, level) => sum + level, 0) / levels.length);

/** Tries every combination of answers. */
export function enumerate(all: readonly { readonly levels: readonly number[] }[]): Enumeration {
  const ways = all.reduce<number[][]>(
    (sets, { levels }) => sets.flatMap((set) => levels.map((level) => [...set, level])),
    [[]],
  );
  const results = ways.map(meanResult);
  return {
    combinations: ways.length,
    byResult: Array.from({ length: 8 }, (_, at) => results.filter((one) => one === at + 1).length),
    twoAbove: ways.filter((way, at) => (results[at] ?? 0) - Math.min(...way) >= 2).length,
  };
}

/** The highest answer everywhere but in one question, and there the lowest: what the result makes of the gap. */
export function oneGap(at: number): { readonly lowest: number; readonly result: number } {
  const way = questions.map(({ levels }, place) =>
    place === at ? Math.min(...levels) : Math.max(...levels),
  );
  return { lowest: Math.min(...way), result: meanResult(way) };
}
