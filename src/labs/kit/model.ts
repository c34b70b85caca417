// What a lab imports as 'eight-levels/model': a scripted model for the AI SDK's real loop. In a terminal the reader
// may put a real model in its place (`npm run lab -- <id> --model …`); in the page there is never another one.
import type { LanguageModel } from 'ai';
import { MockLanguageModelV4 } from 'ai/test';
import { chosenModel } from './model-slot.ts';

/** What the scripted model sees of a call. */
export interface Turn {
  /** How many calls of this model came before, from 0. */
  readonly call: number;
  /** Everything it was sent, as text: system prompt, messages, tool results. */
  readonly prompt: string;
  /** Names of the tools it may call. */
  readonly tools: readonly string[];
}

/** What it answers: text, tool calls, or both. */
export interface Reply {
  readonly text?: string;
  readonly calls?: readonly { readonly tool: string; readonly input: unknown }[];
}

/** How a text is counted as tokens. A lab passes its tokenizer; the default is length ÷ 4, rounded up. */
export type Count = (text: string) => number;

/** A model that answers by the script, or the real one that the reader asked for in the terminal. */
export function model(script: (turn: Turn) => Reply, count: Count = quarter): LanguageModel {
  return chosenModel() ?? scripted(script, count);
}

/** True while the answers come from the script: a lab says so in its output. */
export const isScripted = (): boolean => chosenModel() === undefined;

const quarter: Count = (text) => Math.ceil(text.length / 4);

function scripted(script: (turn: Turn) => Reply, count: Count): LanguageModel {
  let call = 0;
  return new MockLanguageModelV4({
    modelId: 'scripted',
    doGenerate: (options) => {
      const prompt = JSON.stringify(options.prompt);
      const tools = (options.tools ?? []).map(({ name }) => name);
      const reply = script({ call, prompt, tools });
      call += 1;
      return Promise.resolve(answer(reply, call, count(prompt), count));
    },
  });
}

function answer({ text, calls = [] }: Reply, call: number, input: number, count: Count) {
  const asked = calls.map(({ tool, input: given }, at) => ({
    type: 'tool-call' as const,
    toolCallId: `call-${call}-${at + 1}`,
    toolName: tool,
    input: JSON.stringify(given),
  }));
  const said = text === undefined ? [] : [{ type: 'text' as const, text }];
  const output = count([text ?? '', ...asked.map((one) => one.input)].join(''));
  return {
    content: [...said, ...asked],
    finishReason: {
      unified: asked.length > 0 ? ('tool-calls' as const) : ('stop' as const),
      raw: undefined,
    },
    usage: {
      inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: output, text: output, reasoning: 0 },
    },
    warnings: [],
  };
}
