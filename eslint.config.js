// The rules of `npm run lint:code`. This file is JavaScript because editors load it too, without tsx.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * The rules for a folder of src/: the imports that are forbidden in it. CONTRIBUTING.md draws the direction of imports.
 * @param {string} folder
 * @param {{ regex: string, message: string }[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const folderRules = (folder, patterns) => ({
  name: `onrecord/${folder}`,
  files: [`src/${folder}/**/*.ts`],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** The folders of src/, from the lowest to the highest. No folder may import from one after it. */
const FOLDERS = ['story', 'model', 'page', 'elements', 'embed', 'frameworks', 'node', 'cli'];

/** Forbids imports from all folders but these, and from the entry points, which import all folders. */
const onlyFrom = (/** @type {string[]} */ ...allowed) => ({
  regex: `^\\.\\./(.*/)?((${FOLDERS.filter((folder) => !allowed.includes(folder)).join('|')})/|(index|drop-in)\\.js$)`,
  message: `Imports go one way. This folder may import ${allowed.join(', ') || 'only itself'}: see CONTRIBUTING.md.`,
});
const nodeModules = {
  regex: '^node:',
  message: 'This runs in browsers. Code that needs Node belongs in src/node.',
};
const packagesBut = (/** @type {string} */ allowed) => ({
  regex: `^(?!\\.|node:|${allowed})`,
  message:
    'This folder may not import packages: every reader would download them, or the folder does not need any.',
});
const tags = '(pledge-counter|leader-quote|stance-list)';
const registering = {
  regex: `^(?!.*/model/)(\\.|.*/${tags})/${tags}\\.js$`,
  message: 'Only src/index.ts registers elements. Import the class from `<tag>-element.js`.',
};

/** Globals that src/story and src/model must not use, because they also run in Node, in workers and on servers. */
const noPage = [
  'document',
  'window',
  'navigator',
  'location',
  'customElements',
  'HTMLElement',
  'process',
  'Buffer',
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'examples/', 'sources/']),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-undef': 'off', // TypeScript checks globals already.
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/story/**/*.ts', 'src/model/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...noPage] },
  },
  folderRules('story', [onlyFrom('story'), nodeModules, packagesBut('valibot$')]),
  folderRules('model', [onlyFrom('story', 'model'), nodeModules, packagesBut('$')]),
  folderRules('page', [onlyFrom('story', 'model', 'page'), nodeModules, packagesBut('lit(/|$)')]),
  folderRules('elements', [
    onlyFrom('story', 'model', 'page', 'elements'),
    nodeModules,
    packagesBut('lit(/|$)'),
    registering,
  ]),
  folderRules('embed', [onlyFrom('story', 'model', 'page', 'embed'), nodeModules, packagesBut('$')]),
  folderRules('frameworks', [
    onlyFrom('story', 'model', 'page', 'elements', 'frameworks'),
    nodeModules,
    packagesBut('(lit|react|vue)(/|$)'),
  ]),
  // Node code loads the built elements from dist/, so it must not import their sources.
  folderRules('node', [onlyFrom('story', 'model', 'embed', 'node')]),
  folderRules('cli', [onlyFrom('story', 'model', 'embed', 'node', 'cli')]),
  {
    files: ['src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'OnrecordElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off', // LitElement defines all of these methods, and TypeScript checks it.
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      '@typescript-eslint/member-ordering': [
        'error',
        {
          default: [
            'public-static-field',
            ['public-static-get', 'public-static-method'],
            'public-decorated-field',
            'private-decorated-field',
            'instance-field',
            ['constructor', 'get', 'set', 'method'],
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'src/node/**/*.ts', 'scripts/**', 'bench/**', '*.config.*'],
    rules: { 'no-console': 'off' },
  },
  {
    // JSON.parse and untyped packages return `any`, and JavaScript cannot name another type as briefly as TypeScript.
    files: ['**/*.js'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // `expect(x).to.be.true`
      '@typescript-eslint/unbound-method': 'off', // Spies store the method that they replace.
      // The test runner itself awaits the promises of node:test. Chai's `equal` returns no promise, though the types of
      // semantic-dom-diff say so.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
);
