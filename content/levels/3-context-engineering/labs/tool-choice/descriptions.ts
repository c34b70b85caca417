/** Twelve tools of the sixty that a model mixes up. Their names come from a server; the texts are yours to mend. */
export const descriptions: Readonly<Record<string, string>> = {
  run_get: 'Gets run data.',
  run_report: 'Gets run information.',
  run_log: 'Gets run details.',
  run_history: 'Gets data on runs.',
  code_search: 'Works with the code.',
  code_blame: 'Gets code information.',
  code_diff: 'Gets code data.',
  commit_list: 'Gets commit data.',
  order_find: 'Gets order data.',
  order_get: 'Gets order information.',
  invoice_get: 'Gets invoice data.',
  payment_get: 'Gets payment data.',
};
