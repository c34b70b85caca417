/** The text of money-review/SKILL.md, as it lies in Halden's repository. */
export const skillMd = `---
name: money-review
description: >-
  Reviews changes to money at Halden, such as invoices, tax, discounts and vouchers. Use when a diff
  touches an amount, or when asked to review a pull request on prices, payments or refunds.
allowed-tools: Bash(npm run check) Read Grep
---

# Money review

1. List the changed files.
2. Run npm run check.
3. Compare invoice and charge for a hundred orders, with one voucher and with two.
4. If a tax rate or the rounding is touched, read [the tax checklist](references/tax.md).
5. Report every finding with file and line, and what you ran.
`;
