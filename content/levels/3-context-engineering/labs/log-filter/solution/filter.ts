/** Keeps, for every failing test, its name, its place and the two values, and nothing else. */
export function filter(lines: readonly string[]): readonly string[] {
  let failing = false;
  return lines.filter((line) => {
    const isDetail = line.startsWith('    ');
    if (!isDetail) failing = /^(FAIL|TIMEOUT) /.test(line);
    return failing && (!isDetail || /^ +(at src\/|expected:|received:)/.test(line));
  });
}
