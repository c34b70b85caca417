import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { own, task } from './settings.ts';
import { definitions } from './tools.ts';

/** A tool as `tools/list` returns it. */
export interface Listed {
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputSchema: object;
}

/** Your own definitions, or what a real server answers to a real client's `tools/list`. */
export async function listed(): Promise<readonly Listed[]> {
  if (own.length > 0) return own;
  const server = new McpServer({ name: 'halden', version: '1.0.0' });
  for (const environment of task.environments) {
    for (const [name, description, inputSchema] of definitions) {
      const config = { description, inputSchema };
      server.registerTool(`${environment}_${name}`, config, () => ({ content: [] }));
    }
  }
  const [here, there] = InMemoryTransport.createLinkedPair();
  await server.connect(there);
  const client = new Client({ name: 'lab', version: '1.0.0' });
  await client.connect(here);
  const { tools } = await client.listTools();
  return tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
}

/** The tools of one environment in a fixed, mixed order, since a task does not need them in the list's. */
export function inOrderOfUse(tools: readonly Listed[]): readonly Listed[] {
  let state = 7;
  const next = (): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return tools
    .slice(0, definitions.length)
    .map((tool) => ({ tool, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ tool }) => tool);
}
