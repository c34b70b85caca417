import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const db = new DatabaseSync(process.env.DB_FILE ?? 'dev.db', { readOnly: true });
const server = new McpServer({ name: 'halden-orders', version: '1.0.0' });

server.registerTool(
  'find_orders',
  {
    description: 'Finds orders by number of vouchers, by id. Changes nothing.',
    inputSchema: z.strictObject({
      minVouchers: z.number().int().min(0).describe('at least so many'),
      limit: z.number().int().min(1).max(50).optional().describe('10 if absent'),
    }),
  },
  ({ minVouchers, limit = 10 }) => {
    const orders = db
      .prepare('SELECT id, vouchers, cents FROM orders WHERE vouchers >= ? ORDER BY id LIMIT ?')
      .all(minVouchers, limit);
    return { content: [{ type: 'text', text: JSON.stringify(orders) }] };
  },
);

await server.connect(new StdioServerTransport());
