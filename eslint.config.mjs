import js from '@eslint/js';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { shippedBoundaries, specBoundaries } from './tools/tidy/lint/boundaries.mjs';
import { capabilities } from './tools/tidy/lint/capabilities.mjs';
import { layers } from './tools/tidy/lint/layers.mjs';
import {
  environmentModel,
  kafkaPort,
  noAppImport,
  ownProject,
  setLocal,
} from './tools/tidy/lint/security.mjs';

// Without a cached graph of the projects the boundary rule would say nothing at all, so it is made first.
await createProjectGraphAsync({ exitOnError: true });

const autoclub = {
  rules: {
    capabilities,
    layers,
    'own-project': ownProject,
    'kafka-port': kafkaPort,
    'no-app-import': noAppImport,
    'environment-model': environmentModel,
    'set-local': setLocal,
  },
};

const no = (selector, message) => ({ selector, message });

const everywhere = [
  no(
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    'Every test runs, always: delete what is not true and finish what is not done.',
  ),
  no(
    'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
    'Name an interface for what it is, without an I in front.',
  ),
];

const pure = [
  no(
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'Take the time as an argument or from a Clock (rulebook PLT-04); the system clock is handed out in compose.ts.',
  ),
  no(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Take the time as an argument or from a Clock (rulebook PLT-04); the system clock is handed out in compose.ts.',
  ),
  no(
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'Take ids and chance as an argument (IdSource), so that the same input gives the same answer.',
  ),
];

const SOURCES = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/test/**/*.ts'];

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.data/**',
      '**/.nx/**',
      '**/generated/**',
      'coverage/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: SOURCES,
    extends: [js.configs.recommended, typescript.configs.recommended],
    plugins: { '@nx': nx, autoclub },
    rules: {
      '@nx/enforce-module-boundaries': shippedBoundaries,
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'autoclub/capabilities': 'error',
      'autoclub/kafka-port': 'error',
      'autoclub/layers': 'error',
      'autoclub/no-app-import': 'error',
      'autoclub/own-project': 'error',
      'autoclub/set-local': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-undef': 'off',
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: ['**/environment.ts', '**/vite.config.ts', ...SPECS],
    rules: { 'autoclub/environment-model': 'error', 'no-console': 'error' },
  },
  {
    files: [
      'apps/*/src/**/{domain,application}/**/*.ts',
      'apps/{membership,loyalty-points,service-ledger,activities,analytics}/src/*/*.{rule,transitions}.ts',
      'libs/{rulebook,programme-config,event-contracts}/src/**/*.ts',
    ],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pure] },
  },
  {
    files: SPECS,
    rules: {
      '@nx/enforce-module-boundaries': specBoundaries,
      'autoclub/set-local': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'require',
          'module',
          '__dirname',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'URL',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  prettier,
);
