/** Which lines a fence marks: `{2,4-5}` in the words after its language. Throws where it makes no sense. */
export function markedLines(meta: string, count: number): ReadonlySet<number> {
  const list = /\{([^}]*)\}/.exec(meta)?.[1];
  if (list === undefined) return new Set();
  return new Set(list.split(',').flatMap((range) => linesOf(range, count)));
}

function linesOf(range: string, count: number): number[] {
  const [, from, to] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(range) ?? [];
  const first = Number(from);
  const last = Number(to ?? from);
  if (!(first >= 1 && first <= last && last <= count)) {
    throw new Error(`A fence marks {${range}}, and has ${count} lines. Write {2} or {2,4-5}.`);
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Marked lines in words: "line 2", "lines 2, 4 to 5". */
export function linesInWords(lines: ReadonlySet<number>): string {
  const ranges: [first: number, last: number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open?.[1] === line - 1) open[1] = line;
    else ranges.push([line, line]);
  }
  const words = ranges.map(([first, last]) =>
    first === last ? `${first}` : `${first} to ${last}`,
  );
  return `${lines.size === 1 ? 'line' : 'lines'} ${words.join(', ')}`;
}
