import { generateText, isStepCount, tool } from 'ai';
import { model } from 'eight-levels/model';
import * as z from 'zod';
import type { Pull } from './pulls.ts';
import type { Reviewer } from './reviewers.ts';

/** One review: a context of its own, one tool, and a loop that ends when the model calls it no more. */
export async function review(
  { told, notices }: Reviewer,
  { title, lines }: Pull,
): Promise<string[]> {
  const found: string[] = [];
  const report = tool({
    description: 'Records one defect of this pull request.',
    inputSchema: z.strictObject({
      at: z.string().describe('place as path:line, as it stands in the diff'),
      problem: z.string().max(200),
    }),
    execute: ({ at }) => {
      if (!lines.some((line) => line.at === at)) return `refused: ${at} is not in this diff`;
      found.push(at);
      return 'recorded';
    },
  });
  // The script stands in for the model's judgment; with --model a real one reads the same text.
  const seen = lines.filter(({ code }) => notices.some((pattern) => pattern.test(code)));
  const calls = seen.map(({ at }) => ({ tool: 'report', input: { at, problem: 'noticed' } }));
  await generateText({
    model: model(({ call }) => (call === 0 && calls.length > 0 ? { calls } : { text: 'done' })),
    instructions: told,
    prompt: [title, ...lines.map(({ at, code }) => `${at} ${code}`)].join('\n'),
    tools: { report },
    stopWhen: isStepCount(4),
  });
  return found;
}
