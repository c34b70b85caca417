/** What the review-queue model is told: a team's own numbers, what each may be, and an example. */

/** People who open pull requests at a like rate. */
export interface Authors {
  readonly people: number;
  /** Pull requests that each opens per working day. */
  readonly perDay: number;
}
/** A class of change by risk. */
export interface Tier {
  /** Percent of all pull requests. */
  readonly share: number;
  /** How many people must read it; 0: it merges when the checks are green. */
  readonly needs: number;
  /** Minutes of a person's time for one review, on average. */
  readonly minutes: number;
}
/** What is tried: a lever that is absent stays where the team is now. */
export interface WhatIf {
  readonly reviewers?: number;
  /** Percent of the minutes that a review takes now. */
  readonly minutes?: number;
  /** Percent of all pull requests that merge by checks alone. */
  readonly gates?: number;
  /** Times as many pull requests as are opened now. */
  readonly rate?: number;
  readonly hours?: number;
}
/** A team's own numbers, as plain JSON. */
export interface QueueInputs {
  /** One entry per group of levels, in the order of `GROUPS`. */
  readonly authors: readonly Authors[];
  /** One entry per class of risk, in the order of `RISKS`; the shares make 100. */
  readonly tiers: readonly Tier[];
  /** Percent of the reviews after which a pull request comes back for another round. */
  readonly again: number;
  readonly reviewers: number;
  /** Hours a day that each reviewer gives to review. */
  readonly hours: number;
  /** Working days to look ahead. */
  readonly days: number;
  /** How much the minutes vary within a class: standard deviation divided by mean. */
  readonly spread: number;
  readonly whatIf: WhatIf;
}

/** Groups of authors, by the level that they practice: first and last level, and what it is called. */
export const GROUPS = [
  [0, 2, 'Levels 1 and 2'],
  [3, 5, 'Levels 3 to 5'],
  [6, 8, 'Levels 6 to 8'],
] as const;
/** Classes of risk, as in the lab of the interlude; the last one is whatever remains. */
export const RISKS = ['docs', 'contained', 'risky'] as const;

/** From, to, and whether a fraction makes sense. */
export type Range = readonly [min: number, max: number, fraction?: boolean];
/** What each number may be; one table for the form, for links and for files. */
export const RANGES = {
  people: [0, 5000],
  perDay: [0, 100, true],
  share: [0, 100, true],
  needs: [0, 2],
  minutes: [1, 480, true],
  again: [0, 90, true],
  reviewers: [0, 500],
  hours: [0, 12, true],
  days: [1, 250],
  spread: [0, 3, true],
} as const satisfies Record<string, Range>;

/** What each lever may be. */
export const LEVER_RANGES: Readonly<Record<keyof WhatIf, Range>> = {
  reviewers: RANGES.reviewers,
  minutes: [10, 200, true],
  gates: [0, 100, true],
  rate: [0, 4, true],
  hours: RANGES.hours,
};

/** A team of ten, to be replaced: `queue-sources.ts` says which of these numbers anyone has measured. */
export const EXAMPLE: QueueInputs = {
  authors: [
    { people: 3, perDay: 0.6 },
    { people: 5, perDay: 1.5 },
    { people: 2, perDay: 3.5 },
  ],
  tiers: [
    { share: 30, needs: 1, minutes: 10 },
    { share: 40, needs: 1, minutes: 30 },
    { share: 30, needs: 2, minutes: 45 },
  ],
  again: 17,
  reviewers: 6,
  hours: 1,
  days: 20,
  spread: 1,
  whatIf: {},
};

/** Hundredths are all that anyone can mean; what is finer is rounded, so that no number is absurdly small. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** True while the numbers are the example's, wherever the levers are: they say nothing of a team. */
export const isExample = (inputs: QueueInputs): boolean =>
  JSON.stringify({ ...inputs, whatIf: {} }) === JSON.stringify(EXAMPLE);

/** The same inputs with the people of a board: one number per person, the highest level practiced (0: none). */
export function withPeople(inputs: QueueInputs, levels: readonly number[]): QueueInputs {
  return {
    ...inputs,
    authors: inputs.authors.map(({ perDay }, at) => {
      const [first, last] = GROUPS[at] ?? [0, 0];
      const people = levels.filter((level) => level >= first && level <= last).length;
      return { people: Math.min(people, RANGES.people[1]), perDay };
    }),
  };
}

/** The least level of the authors who open most, or nothing where nobody opens any. */
export function outputLevel({ authors }: QueueInputs): number | undefined {
  const opened = authors.map(({ people, perDay }) => people * perDay);
  const most = Math.max(...opened);
  return most > 0 ? Math.max(1, GROUPS[opened.indexOf(most)]?.[0] ?? 1) : undefined;
}
