const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

/** Packages published as ECMAScript modules only; they are compiled like our own code. */
const ESM_ONLY = [
  'jose',
  'intl-messageformat',
  '@formatjs',
  'hyparquet',
  'hyparquet-writer',
  'csv-parse/dist/esm',
];

/**
 * What the kinds of test share. The cost of a test is in its suffix: unit, int (servers), e2e (the house), torture (a house
 * of its own, for minutes or hours: no part of `npm test`, which runs the other three).
 */
function project(displayName, settings) {
  return {
    displayName,
    rootDir: __dirname,
    roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools', '<rootDir>/docker'],
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['@autoclub/source', 'node', 'node-addons'] },
    setupFiles: ['reflect-metadata'],
    transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', { ...swc, swcrc: false }] },
    transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
    modulePathIgnorePatterns: ['<rootDir>/(apps|libs|tools)/[^/]+/dist/', '<rootDir>/.data/'],
    ...settings,
  };
}

const servers = {
  globalSetup: '<rootDir>/libs/testing/jest/start-servers.js',
  globalTeardown: '<rootDir>/libs/testing/jest/stop-servers.js',
};

const house = {
  globalSetup: '<rootDir>/apps/platform-e2e/jest/start-house.js',
  globalTeardown: '<rootDir>/apps/platform-e2e/jest/stop-house.js',
};

module.exports = {
  passWithNoTests: true,
  testTimeout: 60_000,
  maxWorkers: '100%',
  // A worker that has loaded many files keeps a gigabyte; it then takes longer to end than Jest waits.
  workerIdleMemoryLimit: '512MB',
  reporters: ['default', '<rootDir>/libs/testing/jest/count-reporter.js'],
  projects: [
    project('unit', {
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(int|e2e|journey|torture)\\.spec\\.ts$'],
    }),
    project('int', { testMatch: ['**/*.int.spec.ts'], ...servers }),
    project('e2e', { testMatch: ['**/*.e2e.spec.ts'], ...house }),
    // Long browser tests of the console: `npm run test:console` runs them, `npm test` runs the two short ones.
    project('journey', { testMatch: ['**/*.journey.spec.ts'], ...house }),
    project('torture', { testMatch: ['**/*.torture.spec.ts'] }),
  ],
};
