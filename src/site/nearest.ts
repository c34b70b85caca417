/** What an address is compared with. */
export interface Candidate {
  readonly id: string;
  readonly slug: string;
  readonly level?: number | undefined;
}

/** Shares of letter pairs below this one are chance. */
const ALIKE = 0.4;

/**
 * The chapter that an address probably meant: the one whose slug shares most pairs of letters with a part of it; a
 * level's number in front decides where no words help. `undefined` when nothing is close.
 */
export function nearest(path: string, candidates: readonly Candidate[]): string | undefined {
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const scores = candidates.map(({ id, slug, level }) => {
    const words = Math.max(0, ...parts.map((part) => likeness(wordsOf(part), wordsOf(slug))));
    const numbered = parts.some((part) => /^(?:level-?)?(\d+)\b/.exec(part)?.[1] === String(level));
    return { id, score: words + (numbered ? ALIKE : 0) };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { id: '', score: 0 });
  return best.score >= ALIKE ? best.id : undefined;
}

const wordsOf = (text: string): string => text.replace(/[^a-z]+/g, ' ').trim();

/** Twice the shared pairs of letters over all pairs: 1 for the same words, 0 for none in common. */
function likeness(a: string, b: string): number {
  const [some, others] = [pairs(a), pairs(b)];
  const shared = [...some].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (some.size + others.size || 1);
}

function pairs(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)),
  );
}
