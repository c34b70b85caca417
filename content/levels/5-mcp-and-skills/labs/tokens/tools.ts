import * as z from 'zod';

/** A tool definition in the making: name, what it says, what it takes. */
export type Definition = readonly [name: string, description: string, input: z.ZodObject];

const id = z.string().describe('order number, such as ord-105');
const limit = z.number().int().min(1).max(50).optional().describe('at most so many; 10 if absent');
const run = z.number().int().describe('number of the CI run');
const selector = z.string().describe('reference of an element from the last snapshot, such as e12');
const day = z.string().describe('day as YYYY-MM-DD');
const channel = z.string().describe('channel name without the leading #');
const text = z.string().max(2000).describe('plain text');

/** Halden's tools: six each of its order service, CI, test browser and team chat. */
export const definitions: readonly Definition[] = [
  [
    'orders_find',
    'Finds orders by status, day and number of vouchers, newest first. Changes nothing.',
    z.object({
      status: z.enum(['open', 'paid', 'refunded']).optional(),
      since: day.optional(),
      minVouchers: z.number().int().min(0).optional(),
      limit,
    }),
  ],
  [
    'orders_get',
    'Returns one order with its lines, vouchers, tax and charge. Changes nothing.',
    z.object({ id }),
  ],
  [
    'orders_refund',
    'Gives money back for one order. Cannot be undone. Ask a person first.',
    z.object({ id, cents: z.number().int().min(1).describe('amount in cents'), reason: text }),
  ],
  [
    'vouchers_list',
    'Lists the vouchers that an order used, with their terms. Changes nothing.',
    z.object({ id }),
  ],
  [
    'vouchers_check',
    'Tells whether two vouchers may be used on one order, and by which rule. Changes nothing.',
    z.object({
      first: z.string().describe('voucher code'),
      second: z.string().describe('voucher code'),
    }),
  ],
  [
    'orders_count',
    'Counts orders per day between two days. Changes nothing.',
    z.object({ from: day, to: day, status: z.enum(['open', 'paid', 'refunded']).optional() }),
  ],
  [
    'ci_runs',
    'Lists the latest CI runs of a branch with their state and length.',
    z.object({ branch: z.string().describe('branch name'), limit }),
  ],
  [
    'ci_report',
    'Returns the failing tests of one CI run with place, expected and actual value.',
    z.object({ run }),
  ],
  [
    'ci_log',
    'Returns the lines of one job that match a pattern, with three lines around each.',
    z.object({
      run,
      job: z.string().describe('job name'),
      pattern: z.string().describe('regular expression'),
    }),
  ],
  [
    'ci_rerun',
    'Starts one CI run again, in full or only its failed jobs.',
    z.object({ run, failedOnly: z.boolean().optional() }),
  ],
  [
    'ci_artifact',
    'Returns the address of a file that a CI run kept, such as a screenshot.',
    z.object({ run, name: z.string().describe('name of the file') }),
  ],
  [
    'ci_history',
    'Tells when a test failed in the last thirty days, and on which commits.',
    z.object({ test: z.string().describe('full name of the test') }),
  ],
  [
    'shop_open',
    'Opens a page of the test shop in a browser and returns a snapshot of it.',
    z.object({ path: z.string().describe('path, such as /cart') }),
  ],
  [
    'shop_click',
    'Clicks an element of the page and returns a snapshot.',
    z.object({ selector, double: z.boolean().optional() }),
  ],
  [
    'shop_type',
    'Types text into a field of the page, and submits it if asked to.',
    z.object({ selector, text, submit: z.boolean().optional() }),
  ],
  [
    'shop_snapshot',
    'Returns the page as a tree of roles, names and references.',
    z.object({ depth: z.number().int().min(1).optional().describe('levels of the tree') }),
  ],
  [
    'shop_screenshot',
    'Takes a picture of the page or of one element. For looks only; use a snapshot to act.',
    z.object({ selector: selector.optional(), fullPage: z.boolean().optional() }),
  ],
  [
    'shop_console',
    'Returns messages of the page console of one level and above.',
    z.object({ level: z.enum(['error', 'warning', 'info']).optional() }),
  ],
  ['chat_post', 'Posts a message to a channel. Others are notified.', z.object({ channel, text })],
  [
    'chat_search',
    'Finds messages by words, channel and day.',
    z.object({
      words: z.string().describe('words to look for'),
      channel: channel.optional(),
      since: day.optional(),
      limit,
    }),
  ],
  [
    'chat_thread',
    'Returns a thread of messages, oldest first.',
    z.object({ thread: z.string().describe('address of its first message') }),
  ],
  [
    'chat_people',
    'Finds people by name or team, with their time zone.',
    z.object({ name: z.string().describe('part of a name') }),
  ],
  [
    'docs_find',
    'Finds pages of the handbook by words.',
    z.object({ words: z.string().describe('words to look for'), limit }),
  ],
  [
    'docs_read',
    'Returns one page of the handbook as text.',
    z.object({ page: z.string().describe('address of the page') }),
  ],
];
