/** What each plate shows, in one sentence for those who do not see it. */
export const plateWords: Readonly<Record<number, string>> = {
  1: 'You are a large ring around everything: the typed dashes, the dot that offers the next ones, and the arc by which you accept.',
  2: 'You ask, the agent sends a proposed edit back, and a gate before you decides whether it is accepted.',
  3: 'From all there is, you pass on the few dense lines that the agent needs; its result returns to you.',
  4: 'From you a spiral runs out to the agent; run 1 starts with one lesson kept, run 2 with two, run 3 with three.',
  5: 'You give the agent three tools, issues, browser and logs, and a skill to follow; a fourth tool is not given.',
  6: 'You give a goal; the agent runs around a loop with three gates, types, lint and tests, again until all pass.',
  7: 'Three agents run unattended, each through its own check, and their work waits for you in one queue.',
  8: 'You, now small and far away, give the intent; three agents divide, check and merge in a gated loop of their own.',
};
