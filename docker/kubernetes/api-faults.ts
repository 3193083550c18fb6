import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from '../house';
import type { Manifest } from './render';

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es5.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Where the API of the cluster has the type of a manifest: `apps/v1` is `apps/v1`, `v1` is `core/v1`. */
function typeOf({ apiVersion, kind }: Manifest): string {
  const [version = '', group = 'core'] = apiVersion.split('/').reverse();
  return `import('kubernetes-types/${group.split('.')[0]}/${version}').${kind}`;
}

/** The files of the API and of the language, read once. */
const known = new Map<string, ts.SourceFile | undefined>();

/**
 * What the API of Kubernetes does not take: each manifest is written as a literal of its type and compiled, which
 * refuses unknown keys, wrong types and what is missing. A sentence each, with the name of the manifest.
 */
export function apiFaults(manifests: readonly Manifest[]): string[] {
  const path = join(ROOT, 'docker/kubernetes/manifests.virtual.ts');
  const lines = manifests.map(
    (each, at) => `export const m${at}: ${typeOf(each)} = ${JSON.stringify(each)};`,
  );
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (name === path) return ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022);
    if (!known.has(name)) known.set(name, getSourceFile(name, ...rest));
    return known.get(name);
  };
  const program = ts.createProgram([path], OPTIONS, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ file, start = 0, messageText }) => {
      const manifest = file && manifests[file.getLineAndCharacterOfPosition(start).line];
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      return `${manifest?.kind ?? ''} ${manifest?.metadata.name ?? ''}: ${text}`;
    });
}
