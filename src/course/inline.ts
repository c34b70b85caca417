/** A span of inline text. */
export interface Span {
  readonly kind: 'text' | 'code' | 'strong';
  readonly text: string;
}

/** Inline text of the course's YAML files (`code` spans, **strong**) as spans; a template renders them. */
export function spansOf(text: string): readonly Span[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map(spanOf);
}

function spanOf(part: string): Span {
  if (part.startsWith('`') && part.length > 2) return { kind: 'code', text: part.slice(1, -1) };
  if (part.startsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) };
  return { kind: 'text', text: part };
}

/** The same text without its marks, for accessible names, lengths and comparisons. */
export function withoutMarks(text: string): string {
  return spansOf(text)
    .map((span) => span.text)
    .join('');
}

/** The text with a space that no line ends at between each number and its percent sign. */
export function heldTogether(text: string): string {
  return text.replaceAll(/(\d) %/g, '$1\u00a0%');
}
