// Labs are checked without DOM and Node types; this is all of the console that they may use.
// The name is the one both of those use, so that the declarations merge where they meet.
interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
}
declare var console: Console;
