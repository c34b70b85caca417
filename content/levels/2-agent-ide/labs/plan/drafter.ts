// The scripted drafter. It never asks: what the request does not settle, its defaults do.
import { totalWith, type Choices, type Total } from './code.ts';
import { quoted, says, type Part, type Request } from './request.ts';
import { failure, tests } from './tests.ts';

/** For each question: the default, the other answer, the words it is about, the words for the other. */
const questions: {
  [Question in keyof Choices]: [
    byDefault: Choices[Question],
    other: Choices[Question],
    about: string,
    wants: string,
  ];
} = {
  rounding: ['on each line', 'once, on the sum', 'round', 'once|sum'],
  floor: ['none', 'at zero', 'zero|negative', 'never|not|no|stop|least'],
  callers: [
    'must pass a code',
    'go on unchanged',
    'caller|existing calls|without a code',
    'go on|work|unchanged|keep|still',
  ],
  unknown: [
    'throws',
    'full price, with a note',
    'unknown|invalid|wrong code',
    'leave|full|unchanged|as it is|ignore',
  ],
};

/** What it does besides, unless the request keeps it away: a file, and the word that stands for it. */
const habits: readonly { touches: string; does: string; word: string }[] = [
  {
    touches: 'package.json',
    does: 'adds a library for decimals',
    word: 'dependenc|librar|package',
  },
  { touches: 'src/legacy/total.ts', does: 'tidies the old total', word: 'legacy' },
  { touches: 'src/mail/receipt.ts', does: 'prints the code on the receipt', word: 'receipt|mail' },
  {
    touches: 'tests/acceptance/total.test.ts',
    does: 'updates an expected amount',
    word: 'acceptance',
  },
];

const refusal = 'no|not|never|without|leave|keep';
const stated: readonly Part[] = ['Goal', 'Constraints'];

/** What it hands in. */
export interface Draft {
  choices: Choices;
  total: Total;
  touched: readonly string[];
  /** What it decided by itself. */
  guessed: readonly string[];
  /** What its own run of the check made it mend. */
  mended: readonly string[];
}

export function draft(request: Request): Draft {
  const settled = (name: keyof Choices): boolean => says(request, stated, [questions[name][2]]);
  const pick = <Name extends keyof Choices>(name: Name): Choices[Name] => {
    const [byDefault, other, about, wants] = questions[name];
    return says(request, stated, [about, wants]) ? other : byDefault;
  };
  const choices: Choices = {
    rounding: pick('rounding'),
    floor: pick('floor'),
    callers: pick('callers'),
    unknown: pick('unknown'),
  };
  const mended = quoted(request, 'Check').some((command) => command.includes('test'))
    ? mend(choices)
    : [];
  const open = (Object.keys(questions) as (keyof Choices)[]).filter(
    (name) => !settled(name) && !mended.includes(name),
  );
  const extra = habits.filter((habit) => !keptAway(request, habit));
  return {
    choices,
    total: totalWith(choices),
    touched: [
      'src/checkout/codes.ts',
      'src/checkout/total.ts',
      ...extra.map(({ touches }) => touches),
    ],
    guessed: [...open.map((name) => `${name}: ${choices[name]}`), ...extra.map(({ does }) => does)],
    mended,
  };
}

/** Runs the tests before handing in and takes the other answer where one is red. */
function mend(choices: Choices): (keyof Choices)[] {
  const red = tests.filter((test) => failure(test, totalWith(choices)) !== undefined);
  const names = [...new Set(red.map(({ about }) => about))];
  for (const name of names) Object.assign(choices, { [name]: questions[name][1] });
  return names;
}

/** A path is out of bounds when it lies under one that the request fences off, or is ruled out in words. */
function keptAway(request: Request, { touches, word }: (typeof habits)[number]): boolean {
  const fenced = quoted(request, 'Out of scope').some((path) => touches.startsWith(path));
  return fenced || says(request, ['Constraints'], [refusal, word]);
}
