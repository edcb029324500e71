import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const SOURCES = ['packages/*/src/**/*.ts'];
const ELEMENTS = ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts', 'stories/**/*.ts'];
const TESTS = ['test/**/*.ts', 'stories/**/*.ts'];

const ban = (selector, message) => ({ selector, message });
const inTemplate = (pattern) =>
  `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/${pattern}/]`;

const exports = [
  ban('ExportDefaultDeclaration', 'Packages have named exports only.'),
  ban('ExportAllDeclaration', 'Name each export: index.ts reads as the table of contents.'),
  ban('TSEnumDeclaration', 'Use a union of literals or an `as const` array.'),
];
const templates = [
  ban(
    inTemplate('\\sstyle\\s*='),
    'A strict content security policy blocks style attributes: use a class or a custom property.',
  ),
  ban(
    inTemplate('<style'),
    'A strict content security policy blocks <style> in a template: use `static styles`.',
  ),
  ban(
    inTemplate('@submit\\s*='),
    'A frame without allow-forms never gets `submit`: take the click of the submit button, which Enter makes, too.',
  ),
];

const LOOKUPS = [
  'activeElement',
  'body',
  'cookie',
  'getElementById',
  'getElementsByClassName',
  'getElementsByName',
  'getElementsByTagName',
  'head',
  'querySelector',
  'querySelectorAll',
  'title',
];
const OWN_ROOT =
  'An element looks in its own root (`this.renderRoot`, `this.getRootNode()`), not in the page of the host.';

export default defineConfig(
  globalIgnores(['**/dist/', '**/schema/', 'storybook-static/', '.browser/', 'coverage/', 'test/hosts/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // its fix is banned
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.strict],
  },
  {
    files: SOURCES,
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...exports, ...templates],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^lit(-html)?/directives/(style-map|unsafe-html|unsafe-svg|unsafe-mathml|unsafe-static)\\.js$',
              message: 'Text is rendered as text, and style attributes are blocked by a strict policy.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ELEMENTS,
    extends: [lit.configs['flat/all'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/no-template-arrow': 'off', // a handler of an option needs to know which
      'lit/no-template-map': 'off', // keyed lists use `repeat`; the others may map
      'lit/no-value-attribute': 'off', // right for radios and options
      'lit/prefer-query-decorators': 'off', // cannot hold a selector made of data
      'wc/guard-super-call': 'off', // `super` always has these methods in a LitElement
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...LOOKUPS.map((property) => ({ object: 'document', property, message: OWN_ROOT })),
        ...['window', 'globalThis'].map((object) => ({ object, property: 'document', message: OWN_ROOT })),
      ],
      'no-restricted-syntax': [
        'error',
        ...exports,
        ...templates,
        ban(
          `MemberExpression[object.property.name=/^(ownerDocument|document)$/][property.name=/^(${LOOKUPS.join('|')})$/]`,
          OWN_ROOT,
        ),
      ],
      'no-restricted-globals': [
        'error',
        { name: 'name', message: 'The name of the window: a variable is missing.' },
        { name: 'event', message: 'The event of the window: a parameter is missing.' },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/dot-notation': 'off', // a key that is data looks like data
      '@typescript-eslint/no-dynamic-delete': 'off', // breaking a file for a test
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
);
