/** Anchor of a term on the glossary page. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

/** Anchor of a source, in a chapter's list and on the page of all sources. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}
