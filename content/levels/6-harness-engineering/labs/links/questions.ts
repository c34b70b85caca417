/** What tonight's agent has to look up: a question in its own words, and the words that answer it. */
export const questions = [
  { ask: 'How is a discount rounded to cents?', answer: 'rounded half up' },
  { ask: 'Which port does the fake card processor use?', answer: 'port 4010' },
  { ask: 'May I start a refund, and who approves it?', answer: 'An agent never starts one' },
  { ask: 'Why are old invoices not computed again?', answer: 'tax rules change' },
] as const;
