/** Both schemes that the tokens know. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Custom properties of a theme by name, resolved: no `var()` is left in them. */
export type Tokens = ReadonlyMap<string, string>;

/** The root's tokens in one theme, with `--level` and `--wash` of a level where one is given. */
export function tokensOf(css: string, theme: Theme, level?: number): Tokens {
  const declared = new Map(declarations(block(css, ':root')));
  if (level !== undefined) {
    for (const selector of ['[data-level]', `[data-level='${level}']`]) {
      for (const [name, value] of declarations(block(css, selector))) declared.set(name, value);
    }
  }
  const resolve = (value: string): string => resolved(value, declared, theme);
  return new Map([...declared].map(([name, value]) => [name, resolve(value)]));
}

/** Levels that have a hue. */
export function levelsOf(css: string): number[] {
  return [...css.matchAll(/\[data-level='(\d)'\]/g)].map(([, level]) => Number(level));
}

/** The declarations of the first rule with exactly this selector. */
function block(css: string, selector: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const at = plain.indexOf(`  ${selector} {`);
  if (at === -1) throw new Error(`no rule for ${selector}`);
  return plain.slice(plain.indexOf('{', at) + 1, plain.indexOf('}', at));
}

function declarations(text: string): [string, string][] {
  return [...text.matchAll(/(--[\w-]+):\s*([^;]*);/g)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ]);
}

/** The theme's own switch first (`var(--light, x)` is x or nothing), then every other `var()`. */
function resolved(value: string, declared: ReadonlyMap<string, string>, theme: Theme): string {
  const themed = value.replace(
    /var\(--(light|dark), ([^()]*(?:\([^()]*\))?)\)/g,
    (_all, name, own) => (name === theme ? String(own) : ''),
  );
  const whole = themed.replace(/var\((--[\w-]+)\)/g, (_all, name: string) => {
    const found = declared.get(name);
    if (found === undefined) throw new Error(`${name} is not declared`);
    return resolved(found, declared, theme);
  });
  return whole.trim();
}
