import type { Tree } from '@nx/devkit';

/** Changes a file of the workspace; says so when it is not there. */
export function editFile(tree: Tree, path: string, change: (text: string) => string): void {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`${path} is not there; generate or write it first.`);
  tree.write(path, change(text));
}

/** Writes a file that must be new: a generator adds and never replaces what somebody wrote. */
export function addFile(tree: Tree, path: string, text: string): void {
  if (tree.exists(path)) throw new Error(`${path} is there already.`);
  tree.write(path, text);
}

/** Puts an import into the block of imports, where its module stands in the order of the others. */
export function withImport(text: string, names: string, module: string): string {
  const line = `import { ${names} } from '${module}';`;
  const imports = [...text.matchAll(/^import [\s\S]*? from '([^']+)';$/gm)];
  const next = imports.find(
    ([, other]) => isRelative(other) && isRelative(module) && other !== undefined && other > module,
  );
  if (next) return `${text.slice(0, next.index)}${line}\n${text.slice(next.index)}`;
  const last = imports.at(-1);
  const end = last ? last.index + last[0].length + 1 : 0;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

function isRelative(module: string | undefined): boolean {
  return module?.startsWith('.') ?? false;
}

/** Adds an element at the end of the array literal that the marker stands before. */
export function withElement(text: string, marker: RegExp, element: string): string {
  const start = marker.exec(text);
  if (!start) throw new Error(`There is no list ${marker.source} to add ${element} to.`);
  const open = start.index + start[0].length;
  const close = text.indexOf(']', open);
  const list = text.slice(open, close).trim().replace(/,$/, '');
  return `${text.slice(0, open)}${list}${list === '' ? '' : ', '}${element}${text.slice(close)}`;
}
