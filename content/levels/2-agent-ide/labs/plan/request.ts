// Reads a request: its parts by their headings, what the parts say by their lines.

export const parts = ['Goal', 'Constraints', 'Check', 'Out of scope'] as const;
export type Part = (typeof parts)[number];
export type Request = ReadonlyMap<Part, readonly string[]>;

/** The lines under each known heading. A part without a line is not there. */
export function parse(text: string): Request {
  const found = new Map<Part, string[]>();
  let part: Part | undefined;
  for (const line of text.split('\n')) {
    const heading = /^#+\s*(.*?)\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      part = parts.find((name) => name.toLowerCase() === heading.toLowerCase());
    } else if (part && line.trim() !== '') {
      found.set(part, [...(found.get(part) ?? []), line.replace(/^\s*[-*]\s+/, '').trim()]);
    }
  }
  return found;
}

/** The same request without one part, or with one line more. */
export function without(request: Request, part: Part): Request {
  return new Map([...request].filter(([name]) => name !== part));
}

export function withLine(request: Request, part: Part, line: string): Request {
  return new Map([...request, [part, [...(request.get(part) ?? []), line]]]);
}

/** Whether one line under these headings has all of these words, or beginnings of words. */
export function says(request: Request, under: readonly Part[], words: readonly string[]): boolean {
  return under
    .flatMap((part) => request.get(part) ?? [])
    .some((line) => words.every((word) => new RegExp(`\\b(?:${word})`, 'i').test(line)));
}

/** What stands in backticks under a heading: paths, commands. */
export function quoted(request: Request, part: Part): string[] {
  return (request.get(part) ?? []).flatMap((line) =>
    [...line.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? ''),
  );
}
