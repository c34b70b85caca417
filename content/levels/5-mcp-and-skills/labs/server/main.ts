import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { measure, table } from 'eight-levels/lab';
import { calls } from './calls.ts';
import { newOrders } from './orders.ts';
import { makeServer } from './server.ts';

const orders = newOrders();
const [here, there] = InMemoryTransport.createLinkedPair();
await makeServer(orders).connect(there);
const client = new Client({ name: 'lab', version: '1.0.0' });
await client.connect(here);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const { tools } = await client.listTools();
table({
  caption: 'What the client lists, and the model reads',
  columns: ['tool', 'description', 'arguments'],
  rows: tools.map(({ name, description = '', inputSchema }) => [
    name,
    description,
    JSON.stringify(inputSchema.properties ?? {}),
  ]),
});

/** The text that goes back into the model's window. */
async function answer(name: string, args: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: args });
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return { refused: result.isError === true, text, data: result.structuredContent };
}

const answers = await Promise.all(
  calls.map(async (call) => ({ call, ...(await answer('find_orders', call.arguments)) })),
);
table({
  caption: 'Eight calls of find_orders',
  columns: ['the model sends', 'isError', 'the model reads', 'characters'],
  rows: answers.map(({ call, refused, text }) => [
    JSON.stringify(call.arguments),
    String(refused),
    refused ? text : short(text),
    text.length,
  ]),
});
console.log(`structured result of the first call: ${JSON.stringify(answers[0]?.data ?? null)}`);

const before = JSON.stringify(orders);
await answer('check_vouchers', { id: 'ord-105' });
const hint = tools.find(({ name }) => name === 'check_vouchers')?.annotations?.readOnlyHint;
const changed = JSON.stringify(orders) !== before;
console.log(`check_vouchers: readOnlyHint ${String(hint)}, data changed ${String(changed)}`);

const right = (wanted: string, refused: boolean): number =>
  answers.filter(({ call, ...got }) => call.wanted === wanted && got.refused === refused).length;
measure('slips-refused', right('refusal', true));
measure('sound-calls-answered', right('answer', false));
