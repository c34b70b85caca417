import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { kitFile, kits } from './repository.ts';

/** The kit's configuration as ESLint loads it; its file in this repository has another name. */
async function configuration(): Promise<Linter.Config[]> {
  const kit = kits.find(({ entry }) => entry.id === 'compounding')!;
  const stored = join(process.cwd(), kit.file, '..', 'eslint.config.sample.js');
  const loaded = (await import(pathToFileURL(stored).href)) as { default: Linter.Config[] };
  return loaded.default;
}

const lint = async (code: string) =>
  new Linter().verify(code, await configuration(), { filename: 'src/delivery.ts' });

test('the lint rule refuses the removed dependency and names what to use', async () => {
  const [first, ...others] = await lint(
    `import { add } from 'tiny-dates';\nexport const x: Date = add();\n`,
  );
  expect(others).toEqual([]);
  expect(first).toMatchObject({ ruleId: 'no-restricted-imports', severity: 2, line: 1 });
  expect(first?.message).toContain('Use addDays() from src/calendar.ts.');
});

test('the lint rule lets its replacement pass', async () => {
  expect(
    await lint(`import { addDays } from './calendar.ts';\nexport const x: Date = addDays();\n`),
  ).toEqual([]);
});

test('the configuration that runs here is the one that readers get', async () => {
  const { text } = kitFile('compounding', 'eslint.config.js');
  expect(text).toContain(JSON.stringify((await configuration())[0]!.files).replaceAll('"', "'"));
});
