import { readFile } from 'eight-levels/lab';
import type { Tool } from './choose.ts';
import { descriptions } from './descriptions.ts';
import type { Request } from './trial.ts';

// tools.txt: name | vague description | sharp description, or nothing where it is yours to write.
const rows = cells('tools.txt');

/** All sixty with the vague description. */
export const vague: readonly Tool[] = rows.map(([name = '', text = '']) => tool(name, text));

/** All sixty: the sharp description where there is one, else the text of descriptions.ts. */
export const yours: readonly Tool[] = rows.map(([name = '', , sharp = '']) =>
  tool(name, sharp || (descriptions[name] ?? '')),
);

/** What people ask, in their own words, and the tool that answers it. */
export const requests = requestsIn('requests.txt');

/** Requests to judge by, not to write for. */
export const heldOut = requestsIn('held-out.txt');

function tool(name: string, description: string): Tool {
  return { name, description };
}

function requestsIn(file: string): readonly Request[] {
  return cells(file).map(([name = '', text = '']) => ({ tool: name, text }));
}

function cells(file: string): string[][] {
  const lines = readFile(file).trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
