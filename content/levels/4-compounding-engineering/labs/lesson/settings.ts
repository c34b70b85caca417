/** What you can turn. Every number here is an assumption of this toy. */
export const settings = {
  sessions: 24,
  /** Lines of a rules file that the agent takes in. Of a longer file it misses some, by chance. */
  holds: 40,
  /** Lines that the rules file has before the lesson. */
  linesAtFirst: 20,
  /** Lines that others add in every session, where nobody prunes. */
  linesAdded: 4,
  seed: 7,
};
