/** The text of money-review/SKILL.md, as it lies in Halden's repository. */
export const skillMd = `---
name: Money_Review
description: Reviews changes to money: invoices, tax, discounts and vouchers at Halden. First list the changed files, then run the check, then compare the invoice with the charge for a hundred orders with one and with two vouchers, then read the checklist for tax if a tax rate or the rounding is touched, then report every finding with file and line.
tools: Bash(npm run check) Read Grep
---

# Money review

1. List the changed files.
2. Run npm run check.

For tax, read [the tax checklist](references/checklist.md).
`;
