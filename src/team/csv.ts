/** Tables as text, RFC 4180: commas or semicolons, quotes, line ends of every kind. */

/** Rows of cells. The separator is the first of , ; and tab that the first line holds outside quotes. */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/u, '');
  const rows: string[][] = [[]];
  const separator = separatorOf(body);
  for (const [, quoted, plain, end] of body.matchAll(cells(separator))) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === undefined || end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** A cell and what ends it; what follows a closing quote is dropped. */
const cells = (separator: string): RegExp =>
  new RegExp(
    `(?:"((?:[^"]|"")*)"?[^${separator}\\r\\n]*|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'gu',
  );

function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split(/[\r\n]/u, 1);
  return /[,;\t]/u.exec(line)?.[0] ?? ',';
}

/** What a spreadsheet would run as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Rows as a file that spreadsheets open as text: UTF-8 with its mark, CRLF, no cell that could be run. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `writeCsv` made it safe. */
export const plainCell = (text: string): string =>
  FORMULA.test(text) ? text.replace(/^'/u, '') : text;
