// The scripted model. It has read the request and nothing else.

/** What it would put after the dot, and how it came to that. */
export interface Suggestion {
  readonly text: string;
  readonly because: string;
}

/** A field of the object's type if the request holds that type; else a guess from what it does hold. */
export function complete(request: string): Suggestion {
  const [before = '', after = ''] = request
    .replace('<fim_prefix>', '')
    .replace('<fim_middle>', '')
    .split('<fim_suffix>');
  const name = /(\w+)\.$/.exec(before)?.[1] ?? '';
  const type = last(before, new RegExp(`\\b${name}: (\\w+)`, 'g'));
  const fields = type === undefined ? [] : fieldsOf(`${before}\n${after}`, type);
  const hint = before.split('\n').slice(-3).join(' ') + (after.split('\n')[0] ?? '');
  const field = nearest(fields, hint);
  if (field !== undefined) return { text: field, because: `${String(type)} is in the request` };
  const code = request.replace(/'[^'\n]*'|\/\/.*/g, '');
  const used = [...code.matchAll(/\w+\.(\w+)\b(?!\()/g)].map(([, member]) => member ?? '');
  const guess = nearest(used, hint) ?? 'value';
  return { text: guess, because: used.length > 0 ? 'used after another dot' : 'nothing to go by' };
}

/** The fields of an interface that stands in the text; none when it does not. */
export function fieldsOf(text: string, type: string): string[] {
  const body = new RegExp(`interface ${type} \\{\\n((?:  .*\\n)*)`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/(\w+):/g)].map(([, field]) => field ?? '');
}

const last = (text: string, pattern: RegExp): string | undefined =>
  [...text.matchAll(pattern)].at(-1)?.[1];

/** The name that shares most words with the lines around the cursor; the first of equals. */
function nearest(names: readonly string[], hint: string): string | undefined {
  const near = new Set(words(hint));
  const score = (name: string): number => words(name).filter((word) => near.has(word)).length;
  return [...names].sort((one, other) => score(other) - score(one))[0];
}

const words = (text: string): string[] =>
  (text.match(/[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
