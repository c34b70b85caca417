/** What people at Halden ask, and what the answer needs. */
export const requests = [
  { text: 'Rename the button on the start page', needs: 'no skill' },
  {
    text: 'Write the release notes of version 2.14, in our style',
    needs: 'release-notes, style.md',
  },
  { text: 'Review the pull request on stacked vouchers', needs: 'money-review' },
  { text: 'Review the code for refunds', needs: 'money-review' },
  { text: 'Review the new tax rate for books', needs: 'money-review, tax.md' },
] as const;
