import * as ts from 'typescript';

/**
 * A generated file without the types that none of its operations uses. The generator writes every input and every enum
 * of the graph, which a file for each screen would repeat.
 */
export function withUsedTypes(text: string): string {
  const tree = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest, true);
  const types = new Map(
    tree.statements.filter(ts.isTypeAliasDeclaration).map((each) => [each.name.text, each] as const),
  );
  const used = new Set<ts.Statement>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) use(types.get(node.text));
    ts.forEachChild(node, visit);
  };
  const use = (statement: ts.Statement | undefined): void => {
    if (!statement || used.has(statement)) return;
    used.add(statement);
    visit(statement);
  };
  for (const statement of tree.statements)
    if (!ts.isTypeAliasDeclaration(statement) || isOfFragment(statement)) use(statement);
  return tree.statements
    .filter((each) => used.has(each))
    .map((each) => each.getFullText(tree))
    .join('')
    .concat('\n');
}

/** The type of a fragment, which a component may name although no operation does. */
function isOfFragment({ name }: ts.TypeAliasDeclaration): boolean {
  return name.text.endsWith('Fragment');
}
