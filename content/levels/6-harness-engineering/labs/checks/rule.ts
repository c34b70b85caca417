// One lint rule over the syntax tree: a call that returns a promise must not stand alone.
import { readFile } from 'eight-levels/lab';
import { walk } from 'eight-levels/typecheck';

export function lint(source: string): string[] {
  const messages: string[] = [];
  walk('invoice.ts', source, (node) => {
    const alone = node.kind === 'CallExpression' && node.parentKind === 'ExpressionStatement';
    const method = /\.(\w+)\(/.exec(node.text)?.[1] ?? '';
    if (alone && promised().includes(method)) {
      // The agent reads this text and nothing else.
      messages.push(
        `invoice.ts:${node.line} no-floating-promise: put \`await\` before ${node.text}`,
      );
    }
  });
  return messages;
}

/** The methods of the service that return a promise, read from types.ts. */
function promised(): string[] {
  const names: string[] = [];
  walk('types.ts', readFile('types.ts'), ({ kind, text }) => {
    if (kind === 'MethodSignature' && text.includes('Promise<'))
      names.push(/\w+/.exec(text)?.[0] ?? '');
  });
  return names;
}
