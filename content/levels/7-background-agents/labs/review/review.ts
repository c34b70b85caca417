// One review: the real tool loop of the AI SDK, with a scripted model or, in a terminal, a real one.
import { generateText, isStepCount, tool, type ModelMessage } from 'ai';
import { readFile } from 'eight-levels/lab';
import { model, type Turn } from 'eight-levels/model';
import * as z from 'zod';
import { findings, type Finding } from './reviewers.ts';

export interface Review {
  readonly findings: readonly Finding[];
  readonly tokens: number;
}

const ORDER =
  'Review the change. Read it with read_change, then call report once for each function that is wrong against the criteria. Report defects only.';

/** Reviews credit.ts, in the session of its author or in a context that holds the criteria alone. */
export async function review(name: string, shared: boolean): Promise<Review> {
  const found: Finding[] = [];
  const tools = {
    read_change: tool({
      description: 'Returns credit.ts as it stands.',
      inputSchema: z.object({}),
      execute: () => readFile('credit.ts'),
    }),
    report: tool({
      description: 'Reports one function that does not do what the criteria ask.',
      inputSchema: z.object({ name: z.string(), why: z.string() }),
      execute: (finding) => {
        found.push(finding);
        return 'noted';
      },
    }),
  };
  const { totalUsage } = await generateText({
    model: model((turn) => script(name, turn)),
    messages: messages(shared),
    tools,
    stopWhen: isStepCount(12),
  });
  return { findings: found, tokens: totalUsage.inputTokens ?? 0 };
}

function messages(shared: boolean): ModelMessage[] {
  const criteria = `Acceptance criteria of the change:\n${readFile('criteria.txt')}`;
  if (!shared) return [{ role: 'user', content: `${criteria}\n${ORDER}` }];
  return [
    { role: 'user', content: `${criteria}\nWrite credit.ts.` },
    { role: 'assistant', content: readFile('session.txt') },
    { role: 'user', content: ORDER },
  ];
}

/** The scripted model: reads the change, reports what it sees in it, and says how many. */
function script(name: string, { call, prompt }: Turn) {
  if (call === 0) return { calls: [{ tool: 'read_change', input: {} }] };
  const texts = strings(JSON.parse(prompt));
  const isCode = (text: string): boolean => text.includes('export function');
  const given = texts.filter((text) => !isCode(text)).join('\n');
  const seen = findings(name, texts.find(isCode) ?? '', given);
  if (call === 1 && seen.length > 0) {
    return { calls: seen.map((finding) => ({ tool: 'report', input: finding })) };
  }
  return { text: `Reported ${seen.length}.` };
}

/** Every text in what the model was sent. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
