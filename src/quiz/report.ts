/** Address that opens an error report with the question's id and revision already filled in. */
export function reportHref(reportUrl: string, { id, rev }: { id: string; rev: number }): string {
  const fields = {
    title: `Question ${id}`,
    body: `Question: ${id}\nRevision: ${rev}\n\nWhat is wrong: `,
  };
  const query = Object.entries(fields).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `${reportUrl}${reportUrl.includes('?') ? '&' : '?'}${query.join('&')}`;
}
