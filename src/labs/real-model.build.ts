import type { LanguageModel } from 'ai';

/** A real model, as the terminal names it: `anthropic/<name>`, `openai/<name>`, or any name with an address. */
export interface ModelChoice {
  readonly name: string;
  /** Address of a server that speaks OpenAI's chat protocol, such as a local one. */
  readonly url?: string | undefined;
}

const KEYS = { anthropic: 'ANTHROPIC_API_KEY', openai: 'OPENAI_API_KEY' } as const;

/** What is missing to use this model, in words; null when nothing is. Reads only whether a key is there. */
export function modelProblem({ name, url }: ModelChoice, env: NodeJS.ProcessEnv): string | null {
  if (url !== undefined)
    return URL.canParse(url) ? null : `--url takes an address, and "${url}" is none.`;
  const provider = providerOf(name);
  if (provider === null) {
    return `--model takes anthropic/<name> or openai/<name>, or any name together with --url; not "${name}".`;
  }
  const key = KEYS[provider];
  return env[key] ? null : `${name} needs your own key: set ${key} in the environment.`;
}

/** The model itself. The key stays in the environment of this process; calls go to the provider. */
export async function realModel({ name, url }: ModelChoice): Promise<LanguageModel> {
  if (url !== undefined) {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const apiKey = process.env['OPENAI_API_KEY'] ?? 'none';
    return createOpenAI({ baseURL: url, apiKey }).chat(name);
  }
  const model = name.slice(name.indexOf('/') + 1);
  if (providerOf(name) === 'anthropic') {
    const { anthropic } = await import('@ai-sdk/anthropic');
    return anthropic(model);
  }
  const { openai } = await import('@ai-sdk/openai');
  return openai(model);
}

function providerOf(name: string): keyof typeof KEYS | null {
  const [provider, model = ''] = name.split('/');
  return (provider === 'anthropic' || provider === 'openai') && model !== '' ? provider : null;
}
