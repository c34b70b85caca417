/** Twelve tools of the sixty that a model mixes up. Each text says what comes back and when to ask. */
export const descriptions: Readonly<Record<string, string>> = {
  run_get:
    "State of one CI run by number, or last night's run: did it pass, is it finished, how long did it take.",
  run_report:
    'Test report of a run: every red or failing test since a night, file, line, expected value and value it got instead.',
  run_log:
    'Console output of one run, line by line: what a job or worker printed, warnings, timeouts, crashes.',
  run_history:
    'One test over many runs, by week or month: since when does it fail, how often, is it flaky.',
  code_search:
    'Finds where in the code something happens: every file and place that calls, mentions or does it.',
  code_blame:
    'For one line of a file: who last touched or wrote it, which commit introduced it and why.',
  code_diff:
    'Shows what a commit changed or did to a file, against its parent; also compares two branches.',
  commit_list:
    'Lists the commits of a branch since a date or night: who committed what yesterday or this week.',
  order_find:
    'Finds orders without a number: by customer, date placed, amount over or under, open or closed.',
  order_get:
    'One order by order number: the items and quantities in the order, its address, packed or sent.',
  invoice_get: 'One invoice by number or order: lines, tax, total, and the PDF the customer got.',
  payment_get:
    'Card payment of an order: whether it went through, was declined and why, charged once or twice.',
};
