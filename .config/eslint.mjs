import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** What a folder may not import: everything to the right of it in schema, core, stores, islands, components, pages. */
const layer = (folder, forbidden, also = []) => ({
  files: [`src/${folder}/**/*.{ts,tsx,astro}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: forbidden.map((name) => `**/${name}/**`),
            message: `src/${folder}/ must not import this: imports point left only, schema, core, stores, islands, components, pages.`,
          },
          ...also,
        ],
      },
    ],
  },
});

const OUTSIDE = ['astro', 'astro:*', 'astro/*', 'preact', 'preact/*', 'nanostores', '@nanostores/*', 'zod', 'node:*'];

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'coverage/'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['astro.config.mjs', '.config/*.mjs', 'src/build/*.mjs'] },
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text of users is only ever text.' },
        { property: 'outerHTML', message: 'Text of users is only ever text.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text of users is only ever text.' },
        {
          selector:
            "JSXOpeningElement[name.name=/^(input|select|textarea)$/]:not(:has(> JSXAttribute[name.name='autocomplete']))",
          message:
            'Browsers put back what a control held when the page was left, even after the page has shown what is saved: set autocomplete="off".',
        },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.astro'], ...tseslint.configs.disableTypeChecked },
  { files: ['src/**/*.ts'], rules: { 'max-lines-per-function': ['error', { max: 60 }] } },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  layer('schema', ['core', 'stores', 'islands', 'components', 'layouts', 'pages', 'build']),
  layer(
    'core',
    ['stores', 'islands', 'components', 'layouts', 'pages', 'build'],
    [
      { group: OUTSIDE, message: 'src/core/ is plain functions on plain data: pure libraries only.' },
      {
        group: ['**/schema/**'],
        allowTypeImports: true,
        message: 'src/core/ takes types only from src/schema/, so that zod never reaches a browser.',
      },
    ],
  ),
  layer('stores', ['schema', 'islands', 'components', 'layouts', 'pages', 'build']),
  layer(
    'islands',
    ['components', 'layouts', 'pages', 'build'],
    [{ group: ['**/schema/**'], allowTypeImports: true, message: 'src/islands/ takes types only from src/schema/.' }],
  ),
  layer('components', ['stores', 'layouts', 'pages', 'build']),
  layer('layouts', ['stores', 'pages', 'build']),
  layer('pages', ['stores', 'build']),
);
