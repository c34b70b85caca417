/**
 * The declarations of the language itself, as the checker of a lab sees them: ES2023, no DOM.
 *
 * In Node they are read from the installed compiler. A browser bundle cannot read files: there this
 * one module is replaced by a generated one that exports the same record.
 */
import ts from 'typescript';

const folder = ts.getDefaultLibFilePath({}).replace(/[^\\/]*$/, '');
const entry = 'lib.es2023.d.ts';

/** Comments are four fifths of the text and say nothing to a checker. Reference lines stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n');
}

/** Reads one declaration file and every one that it refers to. */
function gather(file: string, found: Map<string, string>): Map<string, string> {
  const text = ts.sys.readFile(folder + file);
  if (text === undefined) throw new Error(`The TypeScript package has no ${file}.`);
  found.set(file, withoutComments(text));
  for (const { fileName } of ts.preProcessFile(text).libReferenceDirectives) {
    const next = `lib.${fileName}.d.ts`;
    if (!found.has(next)) gather(next, found);
  }
  return found;
}

/** File name (`lib.es5.d.ts`) → its text. `lib.es2023.d.ts` is the one to start from. */
export const libText: Readonly<Record<string, string>> = Object.fromEntries(
  gather(entry, new Map()),
);
