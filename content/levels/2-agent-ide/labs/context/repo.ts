// The repository: Halden's ten files from files.txt, and three dozen generated ones around them.
import { readFile } from 'eight-levels/lab';

/** Paths with their texts, in the order of the paths. */
export type Repo = ReadonlyMap<string, string>;

const areas = {
  basket: ['Basket', 'Coupon', 'Gift', 'Wish'],
  carrier: ['Carrier', 'Parcel', 'Depot', 'Route'],
  catalog: ['Product', 'Variant', 'Category', 'Brand'],
  payment: ['Card', 'Payment', 'Refund', 'Payout'],
  report: ['Report', 'Period', 'Ledger', 'Forecast'],
  search: ['Query', 'Facet', 'Ranking', 'Synonym'],
  stock: ['Shelf', 'Batch', 'Supplier', 'Reorder'],
  tax: ['Rate', 'Country', 'Exemption', 'Filing'],
  team: ['Employee', 'Shift', 'Role', 'Badge'],
};

const fields = ['cents', 'count', 'weight', 'position', 'version', 'score'];

/** The same numbers on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One generated file: a type with a name of its own, and functions over it. */
function moduleText(type: string, next: () => number): string {
  const thing = type.toLowerCase();
  const own = fields.filter(() => next() < 0.4);
  const used = own.length > 0 ? own : ['count'];
  const sums = used.map(
    (field) => `/** The ${field} of several, added up. */
export function ${field}Of${type}s(${thing}s: readonly ${type}[]): number {
  return ${thing}s.reduce((sum, ${thing}) => sum + ${thing}.${field}, 0);
}

/** Those above a limit, the one with the highest ${field} first. */
export function ${type.toLowerCase()}sBy${field[0]?.toUpperCase()}${field.slice(1)}(${thing}s: readonly ${type}[], limit: number): ${type}[] {
  return ${thing}s
    .filter((${thing}) => ${thing}.${field} > limit)
    .sort((one, other) => other.${field} - one.${field});
}`,
  );
  return `/** ${type}, as Halden keeps it. */
export interface ${type} {
  id: string;
  name: string;
${used.map((field) => `  ${field}: number;`).join('\n')}
}

/** For a list on a page. */
export function ${thing}Line(${thing}: ${type}): string {
  return \`\${${thing}.name} (\${${thing}.id})\`;
}

${sums.join('\n\n')}
`;
}

/** The files of files.txt. */
function written(): [string, string][] {
  const [, ...parts] = readFile('files.txt').split(/^=== /m);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end).trim(), part.slice(end + 1)];
  });
}

/** The whole repository. */
export function repository(): Repo {
  const next = random(7);
  const generated = Object.entries(areas).flatMap(([area, types]) =>
    types.map((type): [string, string] => [
      `src/${area}/${type.toLowerCase()}.ts`,
      moduleText(type, next),
    ]),
  );
  return new Map([...written(), ...generated].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** About how many tokens a text has; a tokenizer would count differently. */
export function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
