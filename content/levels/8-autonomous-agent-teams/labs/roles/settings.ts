// The levers. All of them are assumptions; change one at a time.
export const settings = {
  seed: 7,
  /** Each number is the mean of so many runs. */
  runs: 10,
  agents: 12,
  /** Every design has agents × turns to spend. */
  turns: 60,
  /** Turns of real work in the project, and the share of it that sits in hard tasks. */
  work: 480,
  hardShare: 0.5,

  // What a peer does, as Cursor described it. Here it is written in, not found out.
  /** The chance that a peer takes a hard task when it chooses. */
  courage: 0.04,
  /** Turns of a small, safe change that finishes nothing, when only hard tasks are left. */
  churn: 2,
  /** The chance that an agent forgets to release the lock, and the turns until it is taken away. */
  forget: 0.1,
  timeout: 8,
  /** True: a peer's result passes the same judgment as a worker's, at no cost in turns. */
  peersJudged: false,

  // What the roles cost.
  planners: 3,
  /** Planner's turns for each piece of work that is written down. */
  planning: 1,
  /** Results a judge looks at in one turn, and the chance that it lets a wrong one pass. */
  judgePace: 5,
  falseAccept: 0.1,

  /** The chance that a finished piece is wrong, whoever made it. */
  wrong: 0.15,
};
