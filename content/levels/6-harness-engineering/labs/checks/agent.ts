// The scripted agent. It thinks of nothing by itself and always says that it is done.
import { readFile } from 'eight-levels/lab';
import { walk } from 'eight-levels/typecheck';
import * as draft from './draft.ts';
import * as fixed from './fixed.ts';
import type { InvoiceCode } from './types.ts';

const first: Readonly<Record<string, unknown>> = draft;
const better: Readonly<Record<string, unknown>> = fixed;

export class Agent {
  private readonly mended = new Set<string>();

  says(): string {
    return 'Done.';
  }

  /** Its work as text: invoice.ts, each function from the draft until it is mended. */
  source(): string {
    const drafts = statements('draft.ts');
    return [...statements('fixed.ts')]
      .map(([name, text]) => (this.mended.has(name) ? text : (drafts.get(name) ?? text)))
      .join('\n\n');
  }

  /** The same work, running. Nothing checks types at run time; the cast says so. */
  code(): InvoiceCode {
    const chosen = Object.keys(better).map((name) => [
      name,
      (this.mended.has(name) ? better : first)[name],
    ]);
    return Object.fromEntries(chosen) as unknown as InvoiceCode;
  }

  /** Mends every function that a message names. Out: for each message, what it got mended. */
  read(messages: readonly string[]): string[][] {
    const named = messages.map((message) => this.namedIn(message));
    for (const name of named.flat()) this.mended.add(name);
    return named;
  }

  /** The unmended functions that a message names: by name, or by a line of invoice.ts. */
  private namedIn(message: string): string[] {
    const line = Number(/invoice\.ts:(\d+)/.exec(message)?.[1] ?? 0);
    const above = this.source().split('\n').slice(0, line).join('\n');
    const around = [...above.matchAll(/function (\w+)/g)].at(-1)?.[1];
    const words = new Set<string | undefined>(message.match(/\w+/g)).add(around);
    return Object.keys(better).filter((name) => words.has(name) && !this.mended.has(name));
  }
}

/** The top-level statements of a file: functions by their names, the others by their text. */
function statements(file: string): Map<string, string> {
  const found = new Map<string, string>();
  walk(file, readFile(file), ({ kind, parentKind, text }) => {
    if (parentKind !== 'SourceFile' || kind === 'EndOfFileToken') return;
    found.set(/function (\w+)/.exec(text)?.[1] ?? text, text);
  });
  return found;
}
