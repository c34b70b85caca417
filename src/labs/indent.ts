// Where the next line of code begins, from the text before the caret alone.

/** The white space that follows a line break typed after `before`; none inside a template literal. */
export function indentAfter(before: string): string {
  if (inTemplate(before)) return '';
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const more = /[{[(]\s*$/.test(line) ? '  ' : '';
  return (/^[ \t]*/.exec(line)?.[0] ?? '') + more;
}

/** Whether a `}` typed after `before` takes one step back: its line holds only what was put there. */
export function stepsBack(before: string): boolean {
  const end = before.lastIndexOf('\n');
  const line = before.slice(end + 1);
  return end !== -1 && line.endsWith('  ') && line === indentAfter(before.slice(0, end));
}

/** In a template literal every space counts. It is open after an odd number of backticks. */
function inTemplate(before: string): boolean {
  return (before.replace(/\\./gs, '').match(/`/g) ?? []).length % 2 === 1;
}
