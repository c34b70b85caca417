/** The heaviest honest record: everything read, run, solved and ticked, and every question answered 200 times. */
import type { Outline, OutlineChapter } from '../../src/course/outline.ts';
import {
  apply,
  emptyProgress,
  merge,
  type Change,
  type Progress,
} from '../../src/progress/progress.ts';

export const ROUNDS = 200;
const DEVICES = 8;
const AT = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;
/** Over the months each device has had so many tabs that the cap on writers is reached. */
const WRITERS = Array.from({ length: 64 }, (_, i) => `k3j9x2${String(i).padStart(2, '0')}`);

/** What eight devices told, each on its own, merged. */
export function heaviest({ chapters }: Outline): Progress {
  const devices = Array.from({ length: DEVICES }, (_, device) => {
    let told = emptyProgress('0-heaviest');
    for (const chapter of chapters) {
      for (const [change, round] of everything(chapter, device)) {
        const tab = Math.floor(round / DEVICES) % 8;
        told = apply(told, change, WRITERS[device * 8 + tab] ?? '');
      }
    }
    return told;
  });
  return devices.reduce(merge);
}

function* everything(chapter: OutlineChapter, device: number): Generator<[Change, number]> {
  const { id, sections, labs, practices, signals } = chapter;
  for (const section of sections) yield [{ type: 'read', section: section.id, at: AT }, 0];
  for (const lab of labs) {
    yield [{ type: 'ran', lab: lab.id, at: AT }, 0];
    yield [{ type: 'solved', lab: lab.id, at: AT }, 0];
  }
  for (const mark of [...practices, ...signals])
    yield [{ type: 'practiced', id: mark.id, value: true, at: AT }, 0];
  yield [{ type: 'chapter-read', chapter: id, value: true, at: AT }, 0];
  for (let round = device; round < ROUNDS; round += DEVICES) {
    for (const change of attempts(chapter, round)) yield [change, round];
  }
}

/** Attempts of eight ask the whole bank once; answers are as long as an ordering or a matching makes them. */
function* attempts({ id: quiz, questions }: OutlineChapter, round: number): Generator<Change> {
  const at = AT + round * DAY;
  for (let from = 0; from < questions.length; from += 8) {
    const drawn = questions.slice(from, from + 8);
    const attempt = `k3j9x2${round}x${from}`;
    const purpose = round % 3 ? 'whole' : 'retry';
    const ids = drawn.map(({ id }) => id);
    yield { type: 'attempt', quiz, attempt, seed: round * 7919, questions: ids, purpose, at };
    for (const { id: question, rev } of drawn) {
      const values = { order: ['first-step', 'second-step', 'third-step', 'fourth-step'] };
      const points = ((round * 7) % 100) / 100;
      const given = { question, rev, values, points, confidence: 'think' } as const;
      yield { type: 'answer', quiz, attempt, ...given, at: at + from };
    }
  }
}
