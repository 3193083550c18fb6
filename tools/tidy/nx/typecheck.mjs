/** Checks the types of one project with its specs: `node tools/tidy/nx/typecheck.mjs libs/domain-kit`. */
import ts from 'typescript';

const [root] = process.argv.slice(2);
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
/** A project that is not resolved as services are, such as a page for browsers, brings settings of its own. */
function settingsOf(root) {
  const own = `${root}/tsconfig.spec.json`;
  if (ts.sys.fileExists(own)) return ts.getParsedCommandLineOfConfigFile(own, {}, host);
  const base = ts.readConfigFile('tsconfig.spec.json', ts.sys.readFile).config;
  return ts.parseJsonConfigFileContent({ ...base, include: [`${root}/**/*.ts`] }, host, process.cwd());
}

const settings = settingsOf(root);
const program = ts.createProgram(settings.fileNames, {
  ...settings.options,
  incremental: false,
  tsBuildInfoFile: undefined,
});
const diagnostics = ts.getPreEmitDiagnostics(program);

if (diagnostics.length > 0) {
  const format = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => process.cwd(),
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext(diagnostics, format));
  process.exitCode = 1;
}
