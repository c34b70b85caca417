import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, held } from '../../../src/progress/restore/difference.ts';
import { holds, owner, parted, type Owning } from '../../../src/progress/keeping/level-reset.ts';
import {
  apply,
  emptyProgress,
  isEmpty,
  merge,
  settle,
  type Change,
  type Progress,
} from '../../../src/progress/progress.ts';
import { encode } from '../../../src/progress/saved.ts';
import { change, lived } from './generate.ts';

const ids = (...names: string[]) => names.map((id) => ({ id, title: id, text: id }));
const asked = (...names: string[]) =>
  names.map((id) => ({ id, rev: 1, objective: 'o', section: 's', kind: 'choose-one' }));
const none = { sections: [], labs: [], questions: [], signals: [], practices: [] };

/** Chapters over the ids that `generate.ts` tells facts of; the last one is known by its id alone. */
const chapters: readonly Owning[] = [
  {
    id: 'quiz-1',
    sections: ids('section-1', 'section-2'),
    labs: ids('lab-1'),
    questions: asked('q-1', 'q-2'),
    signals: ids('p-1'),
    practices: ids('p-2'),
  },
  { ...none, id: 'quiz-2', sections: ids('section-3'), questions: asked('q-3') },
  { ...none, id: 'chapter-1' },
];

const AT = Date.UTC(2026, 10, 21);
const after = (...changes: Change[]): Progress =>
  changes.reduce((sum, one) => apply(sum, one, 'desk'), emptyProgress('0-a'));
const begun = (quiz: string, ...questions: string[]): Change => ({
  type: 'attempt',
  quiz,
  attempt: 'x',
  seed: 1,
  questions,
  purpose: quiz.endsWith('-earlier') ? 'retry' : 'whole',
  at: AT,
});
const told = (quiz: string, question: string): Change => ({
  type: 'answer',
  quiz,
  attempt: 'x',
  question,
  rev: 1,
  values: { answer: ['a'] },
  points: 1,
  at: AT,
});

describe('whose an id is', () => {
  const named = ['agent', 'agent-ide'].map((id) => ({ ...none, id }));
  it.each([
    ['agent', 'agent'],
    ['agent-loop', 'agent'],
    ['agent-ide-plan', 'agent-ide'],
    ['agency', undefined],
    ['constructor', undefined],
  ])('%s is of %s', (id, chapter) => {
    expect(owner(named)(id)).toBe(chapter);
  });

  it('is what the course says, whatever the id begins with', () => {
    const moved = [
      { ...none, id: 'old' },
      { ...none, id: 'new', sections: ids('old-moved') },
    ];
    expect(owner(moved)('old-moved')).toBe('new');
    expect(owner(moved)('old-retired')).toBe('old');
  });
});

describe('starting a level over', () => {
  const both = after(
    { type: 'read', section: 'section-1', at: AT },
    { type: 'read', section: 'section-3', at: AT },
    begun('quiz-1', 'q-1'),
    told('quiz-1', 'q-1'),
    begun('quiz-2-earlier', 'q-1', 'q-9'),
    told('quiz-2-earlier', 'q-1'),
    begun('quiz-2', 'q-3'),
    told('quiz-2', 'q-3'),
  );

  it('takes its quiz and its answers wherever they were given, and leaves the rest', () => {
    const { rest } = parted(both, 'quiz-1', chapters);
    expect(Object.keys(rest.read)).toEqual(['section-3']);
    expect(Object.keys(rest.questions)).toEqual(['q-3']);
    expect(Object.keys(rest.attempts).sort()).toEqual(['quiz-2-earlier/x', 'quiz-2/x']);
    expect(Object.keys(rest.attempts['quiz-2-earlier/x']?.answers ?? {})).toEqual([]);
    expect(Object.keys(rest.results)).toEqual(['quiz-2']);
  });

  it('says what it takes', () => {
    expect(held(parted(both, 'quiz-1', chapters).own)).toEqual([
      '1 section read',
      '1 question answered',
      '1 quiz attempt',
      '1 quiz result',
    ]);
  });

  it('leaves a retired question of the level behind no less than the others', () => {
    const old = after({ type: 'read', section: 'quiz-1-retired', at: AT });
    expect(isEmpty(parted(old, 'quiz-1', chapters).rest)).toBe(true);
  });
});

const facts = (progress: Progress) => encode({ ...progress, id: '0-a' });

describe('any record, of which any level is started over', () => {
  const level = fc.constantFrom('quiz-1', 'quiz-2', 'chapter-1', 'unknown');

  it('is exactly as it was after undo', () => {
    fc.assert(
      fc.property(lived, level, (progress, chapter) => {
        const { own, rest } = parted(progress, chapter, chapters);
        expect(encode(merge(rest, own))).toBe(encode(progress));
        expect(encode(merge(own, rest))).toBe(encode(progress));
        expect(holds(rest, chapter, chapters)).toBe(false);
        expect(holds(progress, chapter, chapters)).toBe(!isEmpty(own));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps by undo what was done in between, as if it had never been started over', () => {
    fc.assert(
      fc.property(lived, level, fc.array(change, { maxLength: 8 }), (progress, chapter, more) => {
        const { own, rest } = parted(progress, chapter, chapters);
        const since = more.reduce((sum, one) => apply(sum, one, 'phone'), rest);
        const undone = merge(since, own);
        expect(facts(merge(undone, since))).toBe(facts(undone));
        expect(facts(merge(undone, progress))).toBe(facts(undone));
      }),
      { numRuns: 1000 },
    );
  });

  it('brings back by each undo that level alone, in whatever order two are taken back', () => {
    fc.assert(
      fc.property(lived, (progress) => {
        const one = parted(progress, 'quiz-1', chapters);
        const two = parted(one.rest, 'quiz-2', chapters);
        const back = merge(two.rest, one.own);
        expect(holds(back, 'quiz-2', chapters)).toBe(false);
        expect(facts(merge(back, two.own))).toBe(facts(progress));
        expect(facts(merge(merge(two.rest, two.own), one.own))).toBe(facts(progress));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays so in another tab and in the second copy, which hold the old record', () => {
    fc.assert(
      fc.property(lived, level, (progress, chapter) => {
        const next = { ...parted(progress, chapter, chapters).rest, id: '99-next' };
        expect(settle(progress, next)).toBe(next);
        expect(settle(next, progress)).toBe(next);
      }),
    );
  });

  it('gets it back from an old file, which says so first', () => {
    fc.assert(
      fc.property(lived, level, (progress, chapter) => {
        const next = { ...parted(progress, chapter, chapters).rest, id: '99-next' };
        const both = merge(next, { ...progress, id: next.id });
        expect(facts(both)).toBe(facts(progress));
        const own = parted(progress, chapter, chapters).own;
        if (held(own).length > 0) expect(difference(next, both)).not.toEqual([]);
      }),
    );
  });
});
