import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import type { SourceFile } from './measures';

/**
 * Circles of files that import each other, also only for types: each as the paths from the first back to itself. What
 * stands in a circle cannot be read, tested or moved alone.
 */
export function circlesOf(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(files.map((file) => [file.path, importsOf(file, known)]));
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}

/** One sentence per circle. */
export function circleFaults(files: readonly SourceFile[]): readonly string[] {
  return circlesOf(files).map(
    (circle) => `${circle.join(' → ')} is a circle; move what both need into a file of its own.`,
  );
}

function importsOf({ path, text }: SourceFile, known: ReadonlySet<string>): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const target = join(dirname(path), fileName);
    return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`]
      .filter((each) => known.has(each))
      .slice(0, 1);
  });
}
