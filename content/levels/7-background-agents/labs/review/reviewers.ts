// The scripted reviewers. Each knows signs of trouble, and has blind spots: both are made up.

interface Sign {
  readonly says: string;
  readonly sign: RegExp;
  /** It takes this knowledge to see it: a rule that the code does not tell. */
  readonly needs?: RegExp;
  /** Whoever has read this knows that the sign means nothing here. */
  readonly unless?: RegExp;
}

const signs: Readonly<Record<string, Sign>> = {
  count: { says: 'A count is no counter: numbers repeat after a gap.', sign: /\.length \+ 1/ },
  lines: {
    says: 'Rounds each line, not the sum.',
    sign: /\+ Math\.round\(/,
    needs: /on the sum/,
  },
  edge: { says: 'Refuses the exact rest.', sign: /\+ cents < /, needs: /whole rest/ },
  unit: { says: 'Compares cents with euros.', sign: /cents > 500\b/, needs: /500 euros/ },
  text: { says: 'Compares days as text.', sign: /day < '/, unless: /ISO dates/ },
  early: { says: 'Marked as sent before it is sent.', sign: /sent\.add[^}]*\n\s+send\(/ },
  mutates: { says: 'Sorts the array of the caller.', sign: /return notes\.sort\(/ },
  first: { says: 'Page 1 is the second page.', sign: /slice\(page \* 50/, needs: /page 1/ },
  minus: { says: 'Subtracts from zero: the sum is negative.', sign: /sum - / },
};

/** What each model does not see, however clean its context. Edit the overlap. */
export const blind: Readonly<Record<string, readonly string[]>> = {
  author: ['early', 'mutates', 'edge'],
  other: ['mutates', 'lines'],
};

export interface Finding {
  readonly name: string;
  readonly why: string;
}

/** Reads code with all else that the reviewer was given, and reports what its model sees. */
export function findings(model: string, code: string, given: string): Finding[] {
  const vouched = [...given.matchAll(/^(\w+):.*Checked/gm)].map(([, name = '']) => name);
  const functions = [...code.matchAll(/function (\w+)\([^]*?\n}/g)];
  return functions.flatMap(([text, name = '']) => {
    if (vouched.includes(name)) return [];
    const seen = Object.entries(signs).filter(
      ([id, { sign, needs, unless }]) =>
        blind[model]?.includes(id) !== true &&
        sign.test(text) &&
        (needs?.test(given) ?? true) &&
        unless?.test(given) !== true,
    );
    return seen.slice(0, 1).map(([, { says }]) => ({ name, why: says }));
  });
}
