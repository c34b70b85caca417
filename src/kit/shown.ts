import type { KitNote } from './kit.ts';

type Language = 'bash' | 'js' | 'json' | 'md' | 'text' | 'ts' | 'yaml';

const LANGUAGES: Readonly<Record<string, Language>> = {
  js: 'js',
  json: 'json',
  md: 'md',
  mdc: 'md',
  mjs: 'js',
  sh: 'bash',
  ts: 'ts',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The language that a file's text is colored as; a file without an extension in `.githooks/` is a script. */
export function languageOf(path: string): Language {
  if (/(^|\/)\.githooks\//.test(path)) return 'bash';
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text';
}

/** The lines of notes as a code block is told to mark them: "{2,4-6}"; empty for none. */
export function markOf(notes: readonly KitNote[]): string {
  const ranges = notes.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return ranges.length === 0 ? '' : `{${ranges.join(',')}}`;
}

/** The name that a browser saves a file under: a leading dot it would drop or replace, each in its own way. */
export function savedAs(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/^\./, '');
}

/** Who a file is for: "git, npm", "any agent, and for people". */
export function usersOf(tools: readonly string[]): string {
  const programs = tools.filter((tool) => tool !== 'people').join(', ');
  return tools.includes('people') ? `${programs}, and for people` : programs;
}
