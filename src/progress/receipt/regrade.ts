/**
 * A receipt graded again with the course's keys. Where an answer can be graded, it counts for what it gives and not for
 * what is claimed. A receipt that is consistent is still self-reported: whoever reads the keys can answer everything.
 */
import { standing, type ChapterStanding } from '../chapter-standing.ts';
import { day } from '../day.ts';
import type { Checked, State } from './grade.ts';
import type { CourseKeys } from './keys.ts';
import { lookAt, type Looked } from './look.ts';
import { outlineOfKeys } from './outline.ts';
import { recordOf } from './record.ts';
import type { Receipt } from './receipt.ts';

/**
 * `edited`: something claimed is not what the answers give. `older version`, `newer version`: some answers are to other
 * revisions and could not be graded again; all others are as claimed.
 */
export type Verdict = 'consistent' | 'edited' | 'older version' | 'newer version';

/** How one chapter stands by a receipt. Shares are from 0 to 1. */
export interface RegradedChapter {
  readonly id: string;
  readonly level?: number;
  readonly title: string;
  readonly read: boolean;
  /** `share` of the bank answered right; `passed` with its `day`; `all`: read, and passed where there is a quiz. */
  readonly knows: {
    readonly share: number;
    readonly passed: boolean;
    readonly day?: string;
    readonly all: boolean;
  };
  /** Share of the practices ticked. */
  readonly does: { readonly share: number; readonly all: boolean };
  readonly best?: number;
  readonly firstTry?: number;
}

/** What a receipt amounts to. Chapters are those of the keys, in their order. */
export interface Regraded {
  readonly verdict: Verdict;
  readonly chapters: readonly RegradedChapter[];
  /** The highest levels known and done without a gap; 0 for none. */
  readonly knows: number;
  readonly does: number;
  /** Questions that were answered, and those of them that were not fully right when first tried. */
  readonly answered: readonly string[];
  readonly missed: readonly string[];
  /**
   * How many answers were graded again, and how many claims came without answers: those count only as far as other
   * answers prove them.
   */
  readonly graded: number;
  readonly unchecked: number;
  /** Quizzes of which the best result is such a claim. */
  readonly uncheckedQuizzes: number;
}

/** Grades a receipt again. */
export function regrade(receipt: Receipt, keys: CourseKeys): Regraded {
  const looked = lookAt(receipt, keys);
  const answers = looked.flatMap((one) => one.answers);
  const known = standing(recordOf(receipt, looked, keys), outlineOfKeys(keys));
  const questions = questionsIn(looked);
  return {
    verdict: verdictOf(looked),
    chapters: known.chapters.map(regradedChapter),
    knows: known.knows,
    does: known.does,
    answered: [...questions.keys()],
    missed: [...questions].filter(([, right]) => !right).map(([id]) => id),
    graded: answers.filter(({ state }) => state === 'graded').length,
    unchecked: looked.flatMap(bareClaims).length,
    uncheckedQuizzes: looked.filter(({ tries }) => tries.at(-1)?.bare).length,
  };
}

const bareClaims = ({ answers, tries }: Looked): unknown[] => [
  ...answers.filter(({ state }) => state === 'bare'),
  ...tries.filter(({ bare }) => bare),
];

function verdictOf(looked: readonly Looked[]): Verdict {
  const has = (state: State) =>
    looked.some(({ answers }) => answers.some((answer) => answer.state === state));
  if (looked.some(({ answers, tries }) => [...answers, ...tries].some(({ edited }) => edited)))
    return 'edited';
  return has('newer') ? 'newer version' : has('older') ? 'older version' : 'consistent';
}

/**
 * By question, whether its first try was fully right; the newest answer where no try asked it. A miss is taken from an
 * answer that was left out, too: nobody claims one that was none.
 */
function questionsIn(looked: readonly Looked[]): Map<string, boolean> {
  const when = ({ answer }: Checked) => answer.tries[0] ?? (answer.last ? 3 : 4);
  const told = looked
    .flatMap(({ answers }) => answers)
    .filter(({ state, points }) => state === 'graded' || (state === 'bare' && points < 1))
    .sort((a, b) => when(b) - when(a));
  return new Map(told.map(({ question, points }) => [question?.id ?? '', points === 1]));
}

function regradedChapter(standing: ChapterStanding): RegradedChapter {
  const { chapter, marks, practices, quiz, known } = standing;
  const passed = quiz.passedAt === undefined ? {} : { day: day(quiz.passedAt) };
  return {
    id: chapter.id,
    ...(chapter.level === undefined ? {} : { level: chapter.level }),
    title: chapter.title,
    read: marks.read,
    knows: { share: quiz.mastery, passed: marks.passed, ...passed, all: known },
    does: {
      share: practices.length / (chapter.practices.length || 1),
      all: known && marks.practiced,
    },
    ...(quiz.best === undefined ? {} : { best: quiz.best }),
    ...(quiz.firstTry === undefined ? {} : { firstTry: quiz.firstTry }),
  };
}
