import type { Listed } from './listed.ts';

interface Property {
  type?: string;
  description?: string;
  enum?: readonly string[];
}

/** What `halden --help` would print: one line for each command. */
export function help(tools: readonly Listed[]): string {
  const lines = tools.map(({ name, description = '' }) => {
    const [first = ''] = description.split('. ');
    return `  ${name.replaceAll('_', ' ')}  ${first.replace(/\.$/, '')}`;
  });
  return ['usage: halden <command> [--help]', ...lines].join('\n');
}

/** What `halden <command> --help` would print. */
export function helpFor({ name, description = '', inputSchema }: Listed): string {
  const { properties = {}, required = [] } = inputSchema as {
    properties?: Record<string, Property>;
    required?: readonly string[];
  };
  const flags = Object.entries(properties).map(([flag, { type, description: text, enum: one }]) =>
    [
      `  --${flag} <${one?.join('|') ?? type ?? 'value'}>`,
      text,
      required.includes(flag) && 'required',
    ]
      .filter(Boolean)
      .join('  '),
  );
  return [`usage: halden ${name.replaceAll('_', ' ')}`, description, ...flags].join('\n');
}
