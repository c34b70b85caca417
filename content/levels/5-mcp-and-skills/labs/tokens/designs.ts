import { encode } from 'gpt-tokenizer';
import { help, helpFor } from './help.ts';
import type { Listed } from './listed.ts';
import { task } from './settings.ts';

/** Tokens of a text, or of a value as JSON. */
export function tokens(value: unknown): number {
  return encode(typeof value === 'string' ? value : JSON.stringify(value)).length;
}

/** The tool that finds tools, as a deferring client might define it. */
const search = {
  name: 'tool_search',
  description: 'Finds tools by what they do and loads their definitions.',
  inputSchema: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
};

/** What a design puts into the window: at the start, and before the first use of each tool. */
export interface Design {
  readonly name: string;
  readonly start: number;
  /** Tokens that each extra model call brings in, when these tools are to be used. */
  extra(used: readonly Listed[]): number[];
}

/** The three ways to hand over the same tools. */
export function designs(tools: readonly Listed[]): readonly Design[] {
  return [
    { name: 'eager', start: tokens(tools), extra: () => [] },
    {
      name: 'deferred',
      start: tokens(search) + tokens(tools.map(({ name }) => name)),
      extra: (used) => searches(used, tools),
    },
    {
      name: 'CLI',
      start: 0,
      extra: (used) =>
        task.readsHelp ? [tokens(help(tools)), ...used.map((tool) => tokens(helpFor(tool)))] : [],
    },
  ];
}

/** One search for each tool that no earlier search has brought in; neighbors come along. */
function searches(used: readonly Listed[], tools: readonly Listed[]): number[] {
  const loaded = new Set<Listed>();
  return used.flatMap((tool) => {
    if (loaded.has(tool)) return [];
    const at = tools.indexOf(tool);
    const found = tools.slice(at, at + task.hits).filter((one) => !loaded.has(one));
    found.forEach((one) => loaded.add(one));
    return [tokens(found)];
  });
}

/** One task played through: model calls, tokens about tools at the end, tokens sent in all. */
export function play(design: Design, used: readonly Listed[]) {
  let about = design.start;
  let results = 0;
  let sent = 0;
  const extra = design.extra(used);
  for (const brought of extra) {
    sent += task.base + about;
    about += brought;
  }
  const uses = used.length * task.callsEach;
  // After the last use comes one more call: the answer.
  for (let at = 0; at <= uses; at += 1) {
    sent += task.base + about + results;
    results += task.result;
  }
  return { calls: extra.length + uses + 1, about, sent };
}
