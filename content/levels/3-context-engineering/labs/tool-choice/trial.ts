import { choose, type Tool } from './choose.ts';

/** A request in a person's words, and the tool that answers it. */
export interface Request {
  readonly tool: string;
  readonly text: string;
}

const DRAWS = 10;

/**
 * The share of requests that get their tool when `size` tools are on offer: the right one and others
 * drawn from all, ten times over. A tie between k tools counts as a guess, 1/k.
 */
export function accuracy(
  requests: readonly Request[],
  tools: readonly Tool[],
  size: number,
): number {
  const random = mulberry32(size);
  const draws = size < tools.length ? DRAWS : 1;
  const trials = requests.flatMap((request) =>
    Array.from({ length: draws }, () => hit(request, offer(request, tools, size, random))),
  );
  return trials.reduce((sum, trial) => sum + trial, 0) / trials.length;
}

/** 1 when the request gets its tool, less when that tool shares the first place, else 0. */
export function hit(request: Request, tools: readonly Tool[]): number {
  const chosen = choose(request.text, tools);
  return chosen.some((tool) => tool.name === request.tool) ? 1 / chosen.length : 0;
}

/** The request's tool and others drawn at random, `size` in all. */
function offer(
  request: Request,
  tools: readonly Tool[],
  size: number,
  random: () => number,
): readonly Tool[] {
  const right = tools.filter((tool) => tool.name === request.tool);
  const others = tools.filter((tool) => tool.name !== request.tool);
  const drawn = others
    .map((tool) => ({ tool, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ tool }) => tool);
  return [...right, ...drawn].slice(0, size);
}

/** A small generator of numbers in [0, 1), the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
