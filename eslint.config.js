import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** File suffixes say where code runs (see CONTRIBUTING.md); these zones hold them to it. */
const BUILD = ['src/**/*.build.ts', 'src/content.config.ts', 'src/pages/**/*.ts'];
const BROWSER = ['src/**/*.browser.ts', 'src/**/*-element.ts', 'src/**/*.astro/*.ts'];
const WORKER = ['src/**/*.worker.ts'];
const KIT = ['src/labs/kit/**/*.ts'];
const LABS = ['content/**/labs/**/*.ts', 'tests/fixtures/course/**/labs/**/*.ts'];

const buildOnly = { regex: '\\.build(\\.ts)?$', message: 'Only build files import build files.' };
const browserOnly = {
  regex: '(\\.browser|-element)(\\.ts)?$',
  message: 'Only browser files import browser files.',
};
const workerOnly = {
  regex: '\\.worker(\\.ts)?$',
  message: 'Only the sandbox imports worker code.',
};
const node = { regex: '^node:', message: 'Only build files use Node.' };
/** Labs validate with zod, from a library bundle; in other code of the page it would cost 93 KB. */
const astroInLabs = { regex: '^(astro|astro:.*|astro/.*)$', message: 'Only build files do.' };
const astroOnly = { regex: '^(astro|astro:.*|astro/.*|zod.*)$', message: 'Only build files do.' };

/** Values of these modules may not be imported; types always may. */
function zone(files, patterns, ignores = []) {
  const options = { patterns: patterns.map((pattern) => ({ ...pattern, allowTypeImports: true })) };
  return {
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', options] },
  };
}

const injected = ['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({
  selector: `AssignmentExpression > MemberExpression.left[property.name='${property}']`,
  message: 'Text goes in through textContent, structure through a template.',
}));
const injecting = [
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
];
const documentWrites = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'Text goes in through textContent, structure through a template.',
}));
const impure = [
  ['Date', 'now'],
  ['Math', 'random'],
].map(([object, property]) => ({ object, property, message: 'Clock and chance are parameters.' }));

export default tseslint.config(
  {
    ignores: [
      '**/*.d.ts',
      'dist',
      'dist-fixture',
      '.astro',
      '.cache',
      'test-results',
      'bench-report',
      'shots/**',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Code that runs beside a lab counts by index: a lab may have replaced the iterators.
      '@typescript-eslint/prefer-for-of': 'off',
      'no-empty-pattern': 'off',
      'no-restricted-syntax': ['error', ...injected],
      'no-restricted-properties': [
        'error',
        ...documentWrites,
        ...injecting.map((property) => ({ property, message: 'No HTML from strings.' })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...BUILD, ...BROWSER, ...WORKER, ...KIT],
    rules: {
      'no-restricted-properties': [
        'error',
        ...documentWrites,
        ...impure,
        ...injecting.map((property) => ({ property, message: 'No HTML from strings.' })),
      ],
    },
  },
  zone(
    ['src/**/*.ts'],
    [buildOnly, browserOnly, workerOnly, node, astroOnly],
    [...BUILD, ...BROWSER, ...WORKER, ...KIT],
  ),
  zone(BUILD, [browserOnly, workerOnly]),
  zone(BROWSER, [buildOnly, workerOnly, node, astroOnly]),
  zone(WORKER, [buildOnly, browserOnly, node, astroOnly]),
  zone(LABS, [buildOnly, browserOnly, workerOnly, node, astroInLabs]),
  {
    // Labs print; that is what they are for.
    files: LABS,
    rules: { 'no-console': 'off' },
  },
  {
    // In a test an absent value fails the test, which is what it should do.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
