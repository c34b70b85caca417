// What you may change. Every number here is an assumption of the toy.
export const settings = {
  seed: 42,
  agents: 16,
  /** Rows of Halden's new tax table; one task writes one row. */
  tasks: 120,
  /** So many tasks must be done one after the other, in the second project. */
  longestChain: 30,
  /** The chance that a change damages a row that was already right. */
  breakChance: 0.25,
  /** An agent picks at random among so many of the first open tasks. */
  obvious: 8,
  /** Bugs in the third table, each hidden behind the one before it. */
  bugs: 24,
};
