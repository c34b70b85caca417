/** When a reviewer is started: a changed path begins like this, or an added line matches that. */
export interface Rule {
  readonly reviewer: 'db' | 'complexity' | 'prompts';
  readonly paths?: readonly string[];
  readonly contains?: RegExp;
}

/** The review skill's rules. Several rules may name the same reviewer. */
export const rules: readonly Rule[] = [
  { reviewer: 'db', paths: ['db/'] },
  { reviewer: 'complexity', paths: ['src/', 'tests/', 'docs/'] },
  { reviewer: 'prompts', paths: ['prompts/'] },
];
