/** What drawing needs to know of a question. */
export interface Drawable {
  readonly id: string;
  readonly objective: string;
}

/** How many questions a whole attempt asks. */
export const asked = 8;

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed for a text, so that every question has its own shuffle within an attempt. */
export function seedOf(text: string, seed = 0): number {
  return [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed);
}

/** The list in an order that depends on the seed alone. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = random(seed);
  return list
    .map((item): [number, T] => [next(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/**
 * Draws the questions of a whole attempt: eight ids, spread evenly over the objectives, those not answered yet first,
 * in an order that depends on the seed alone. A smaller bank is drawn whole.
 */
export function draw(
  bank: readonly Drawable[],
  seed: number,
  answered: ReadonlySet<string>,
): string[] {
  const fresh = shuffled(bank, seed).sort((a, b) => +answered.has(a.id) - +answered.has(b.id));
  const turn = (question: Drawable) =>
    fresh.filter(({ objective }) => objective === question.objective).indexOf(question);
  const spread = fresh.toSorted((a, b) => turn(a) - turn(b)).slice(0, asked);
  return shuffled(spread, seed + 1).map(({ id }) => id);
}
