/** What the model leans on, and which numbers beside it somebody measured. Read as each `note` says. */
export interface QueueSource {
  readonly title: string;
  readonly by: string;
  readonly date: string;
  readonly url: string;
  /** What it is used for here. */
  readonly says: string;
}

/** The formulas. */
export const FORMULAS: readonly QueueSource[] = [
  {
    title: 'A Proof for the Queuing Formula: L = λW',
    by: 'John D. C. Little, Operations Research 9 (3)',
    date: '1961',
    url: 'https://doi.org/10.1287/opre.9.3.383',
    says: 'Little’s law: the number open is the rate of arrival times the time that each stays.',
  },
  {
    title: 'ErlangC',
    by: 'Wolfram Language documentation',
    date: '2012, updated 2017',
    url: 'https://reference.wolfram.com/language/ref/ErlangC.html',
    says: 'Erlang’s formula C: the probability of waiting for one of c reviewers, with random arrivals and exponential times.',
  },
  {
    title: 'Glossary of Warteschlangensimulator, “Allen-Cunneen approximation formula”',
    by: 'Alexander Herzog, TU Clausthal',
    date: 'version 5.8',
    url: 'https://a-herzog.github.io/Warteschlangensimulator/Warteschlangensimulator-Glossary-en.pdf',
    says: 'The approximation for times that are not exponential: from means and coefficients of variation alone.',
  },
  {
    title: 'Stochastic Models in Queueing Theory, 7.3: Queues with Batch Arrivals',
    by: 'Jyotiprasad Medhi',
    date: '2003',
    url: 'https://lib.zlibraries.com/text/2rwn995d8mrv/stochastic-models-in-queueing-theory/73',
    says: 'Where two must read: the first review waits like one with the work of both, the second one longer. There for one server; we extend it to several, and check it against a simulation.',
  },
  {
    title: 'HP 12C Solutions Handbook, “Queuing and Waiting Theory”',
    by: 'Hewlett-Packard, after Richard E. Trueman',
    date: '2004 (1977)',
    url: 'https://www.easymanua.ls/hp/12c/manual/85940?p=164',
    says: 'The formulas for a mean wait, and an example that our tests compute again: three tellers, 2.16 minutes.',
  },
];

/** Numbers of others, to hold one’s own against. */
export const BENCHMARKS: readonly QueueSource[] = [
  {
    title: 'Modern Code Review: A Case Study at Google',
    by: 'Caitlin Sadowski and others, ICSE-SEIP 2018',
    date: '2018',
    url: 'https://doi.org/10.1145/3183519.3183525',
    says: 'At Google, before agents, the median developer opened about 3 changes a week (0.6 a day) and reviewed 4; review took 3.2 hours a week on average.',
  },
  {
    title: 'Harness engineering: leveraging Codex in an agent-first world',
    by: 'Ryan Lopopolo, OpenAI',
    date: '11 February 2026',
    url: 'https://openai.com/index/harness-engineering/',
    says: 'Some 3.5 pull requests per engineer and day in one repository without hand-written code. OpenAI warns that it does not generalize.',
  },
  {
    title: 'Optimizing Pull Request Reviews for Enterprise Engineering Teams',
    by: 'Code Climate',
    date: '22 February 2024',
    url: 'https://codeclimate.com/blog/pull-request-reviews-for-enterprise-engineering',
    says: '1.2 rounds of review per pull request on average: 17 % of the rounds lead to another one. A vendor’s customers.',
  },
  {
    title: 'You are waiting for code review more than you should',
    by: 'Kiril Videlov, Codeball',
    date: '4 August 2022',
    url: 'https://codeball.ai/blog/waiting-for-code-review',
    says: 'Of 2.3 million open-source pull requests, 36 % were changed after review before they merged. A vendor’s count.',
  },
  {
    title: 'The AI Productivity Paradox',
    by: 'Faros AI',
    date: 'July 2025',
    url: 'https://www.faros.ai/blog/ai-software-engineering',
    says: 'Teams that used AI a lot merged 98 % more pull requests per developer, and review took 91 % longer. A vendor’s comparison of 1,255 teams; it shows no cause.',
  },
  {
    title: 'AI Engineering Report 2026: The Acceleration Whiplash',
    by: 'Faros AI',
    date: '2026',
    url: 'https://www.faros.ai/research/ai-acceleration-whiplash',
    says: 'From the lowest to the highest use of AI in the same organizations, the median time in review became five times as long, and 31 % more merged without review. The same vendor.',
  },
  {
    title: '2026 Software Engineering Benchmarks, in its blog',
    by: 'LinearB',
    date: '2026',
    url: 'https://linearb.io/blog/code-generation-faster-shipping-isnt',
    says: 'Of more than 8 million pull requests, those opened by agents waited 5.3 times as long for a reviewer to begin. A vendor’s customers.',
  },
];
