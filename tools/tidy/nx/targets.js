const { dirname } = require('node:path');

/** Lint rules, compiler options and test settings: what every project's result depends on besides its own files. */
const SETTINGS = {
  build: ['{workspaceRoot}/tsconfig.base.json'],
  typecheck: ['{workspaceRoot}/tsconfig.base.json', '{workspaceRoot}/tsconfig.spec.json'],
  lint: ['{workspaceRoot}/eslint.config.mjs', '{workspaceRoot}/tools/tidy/lint/**/*'],
  test: ['{workspaceRoot}/jest.config.js', '{workspaceRoot}/.swcrc'],
};

function target(name, command, extra = {}) {
  const inputs = ['default', '^default', ...SETTINGS[name]];
  return { command, options: { cwd: '{workspaceRoot}' }, cache: true, inputs, outputs: [], ...extra };
}

/**
 * The targets that every project has, so that `nx test membership` works without a line in its project.json. Builds run
 * one at a time: `tsc -b` builds what a project refers to as well, and two at once would write the same files.
 */
function targetsOf(root) {
  return {
    build: target('build', `tsc -b ${root}`, {
      outputs: ['{projectRoot}/dist', '{projectRoot}/tsconfig.tsbuildinfo'],
      parallelism: false,
    }),
    typecheck: target('typecheck', `node tools/tidy/nx/typecheck.mjs ${root}`),
    lint: target('lint', `eslint ${root}`),
    test: target('test', `jest --selectProjects unit --passWithNoTests --testPathPatterns "/${root}/"`),
  };
}

module.exports = {
  name: 'autoclub-targets',
  createNodesV2: [
    '{apps,libs,tools}/*/project.json',
    (files) =>
      files.map((file) => {
        const root = dirname(file);
        return [file, { projects: { [root]: { root, targets: targetsOf(root) } } }];
      }),
  ],
};
