/** Keeps the lines of a test log that are worth a reader's tokens. */
export function filter(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /fail|error|timeout/i.test(line));
}
