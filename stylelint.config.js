/** Layered, tokenized CSS: colors only in tokens.css, one line per small rule. */
export default {
  extends: 'stylelint-config-standard',
  ignoreFiles: ['dist/**', 'dist-fixture/**', 'node_modules/**'],
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'oklch', 'lab', 'lch'],
    'selector-max-id': 0,
    'no-descending-specificity': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'rule-empty-line-before': null,
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'import-notation': 'string',
    'media-feature-range-notation': null,
    'property-no-vendor-prefix': [
      true,
      { ignoreProperties: ['text-size-adjust', 'appearance', '-webkit-user-select'] },
    ],
    'number-max-precision': null,
    'no-empty-source': null,
  },
  overrides: [
    {
      files: ['src/styles/tokens.css', 'src/styles/print.css'],
      rules: { 'color-no-hex': null, 'color-named': null, 'function-disallowed-list': null },
    },
  ],
};
