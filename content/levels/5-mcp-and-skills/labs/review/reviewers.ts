import type { Rule } from './rules.ts';

/** A reviewer: what it is told, and, for the script, what it notices. */
export interface Reviewer {
  readonly told: string;
  /** The scripted reviewer reports lines that match, and nothing else. */
  readonly notices: readonly RegExp[];
}

const common =
  'You review added lines of a pull request, each as `path:line code`. ' +
  'Report each defect with the tool, at the exact path:line. Report nothing outside your field. Then say done.';

/** The three reviewers of the skill. */
export const reviewers: Readonly<Record<Rule['reviewer'], Reviewer>> = {
  db: {
    told: `${common} Your field: safety of the database. Migrations under load, queries in loops, unescaped SQL.`,
    notices: [/DROP COLUMN/, /for .*await db\./, /SELECT .*\$\{/],
  },
  complexity: {
    told: `${common} Your field: redundancy and over-engineering. The file src/money.ts already has roundCents().`,
    notices: [/function roundCents/, /Factory \{/, /for .*push\(await/],
  },
  prompts: {
    told: `${common} Your field: prompts. Each lives in prompts/ and names its output format.`,
    notices: [/You are a/, /^Be friendly/],
  },
};
