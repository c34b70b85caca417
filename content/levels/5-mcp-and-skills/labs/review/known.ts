/** The planted defects of the seven pull requests, by place. The list is ours; a reviewer never sees it. */
export const known: Readonly<Record<string, string>> = {
  'db/migrations/0042_vouchers.sql:3': 'drops a column that the running release reads',
  'src/vouchers/store.ts:12': 'one query for each voucher',
  'src/vouchers/stack.ts:8': 'second copy of a helper in money.ts',
  'src/vouchers/stack.ts:14': 'applies vouchers as typed; the contract says in order of code',
  'prompts/support.md:5': 'no output format, against the team format',
  'src/report/export.ts:20': 'month goes into SQL unescaped',
  'src/support/reply.ts:15': 'prompt outside prompts/, without the team format',
  'src/cart/total.ts:31': 'a factory for a single case',
};
