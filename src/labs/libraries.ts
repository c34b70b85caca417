/** The real libraries that a lab may list, and what each lets it import. Each is one script for the page. */
export const LIBRARY_IMPORTS = {
  'gpt-tokenizer': ['gpt-tokenizer'],
  typescript: ['eight-levels/typecheck'],
  yaml: ['yaml'],
  mcp: ['@modelcontextprotocol/client', '@modelcontextprotocol/server', 'zod'],
  ai: ['ai', 'eight-levels/model', 'zod'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LibraryName = keyof typeof LIBRARY_IMPORTS;

/** Names of the libraries, as a lab.yaml writes them. */
export const LIBRARIES = Object.keys(LIBRARY_IMPORTS) as [LibraryName, ...LibraryName[]];

/** The packages whose versions decide what a library does. */
export function packagesOf(name: LibraryName): readonly string[] {
  if (name === 'typescript') return ['typescript'];
  return LIBRARY_IMPORTS[name].filter((specifier) => !specifier.startsWith('eight-levels/'));
}
