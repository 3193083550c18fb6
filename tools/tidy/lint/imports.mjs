import { dirname, join, relative, sep } from 'node:path';

/**
 * What the import rules know about one import: the file it stands in and the module it names, both as paths or package
 * names of the workspace, and whether only types are taken.
 */
export function importVisitor(context, visit) {
  const file = relative(context.cwd, context.filename).split(sep).join('/');
  const report = (node, message) => context.report({ node, message });
  const each = (node, isTypeOnly) => {
    const name = node.source?.value;
    if (typeof name !== 'string') return;
    const path = name.startsWith('.') ? join(dirname(file), name).split(sep).join('/') : undefined;
    visit({ file, name, path, isTypeOnly, report: (message) => report(node.source, message) });
  };
  return {
    ImportDeclaration: (node) => each(node, takesOnlyTypes(node)),
    ExportNamedDeclaration: (node) => each(node, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => each(node, node.exportKind === 'type'),
    ImportExpression: (node) => each(node, false),
  };
}

function takesOnlyTypes(node) {
  if (node.importKind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every(({ importKind }) => importKind === 'type');
}

/** Whether the module is this package or a file inside it. */
export function isOfPackage(name, packages) {
  return packages.some((each) =>
    each.endsWith('/*') ? name.startsWith(each.slice(0, -1)) : name === each || name.startsWith(`${each}/`),
  );
}
