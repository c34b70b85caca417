/** One task. Change these and watch where the lines cross. */
export const task = {
  /** Tokens that every call carries in each design: system prompt, rules, request. */
  base: 4000,
  /** How often each tool is used. */
  callsEach: 2,
  /** Tokens that one use returns; they stay in the window. */
  result: 150,
  /** Definitions that one search brings into the window. */
  hits: 3,
  /** Whether the agent reads help texts; it need not for a command line that it knows, such as git. */
  readsHelp: true,
  /** Each service is connected once for every one of these. */
  environments: ['test', 'live'],
};

/** The `tools` of your own server's answer to tools/list; they replace Halden's when there are any. */
export const own: readonly { name: string; description?: string; inputSchema: object }[] = [];
