import * as ts from 'typescript';

/** What tidy looks at in a file. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One thing measured: the length of a file or of a function, or how often something unwanted stands in a file. */
export interface Measure {
  /** What is measured and where, such as `file libs/x/src/y.ts` or `function libs/x/src/y.ts#compose`. */
  readonly key: string;
  readonly kind: MeasureKind;
  readonly value: number;
}

export type MeasureKind = 'file' | 'folder' | 'function' | 'imports' | 'long-lines' | 'name';

/**
 * Most that a measure may be before it counts: lines of a file and of a function, files of a folder, modules a file
 * imports, and occurrences of the rest.
 */
export const LIMITS: Readonly<Record<MeasureKind, number>> = {
  file: 300,
  folder: 20,
  function: 70,
  imports: 20,
  'long-lines': 0,
  name: 0,
};

const SPEC_LIMIT = 400;
const LINE_LIMIT = 110;
/** Prose of a comment, without its frame, and lines of SQL or GraphQL: what prettier leaves to their writer. */
const PROSE_LIMIT = 117;
const EMBEDDED_LIMIT = 120;
const SHAPELESS_FILE = /(^|\/)(utils?|helpers?|common|misc|shared)\.tsx?$/;
const SHAPELESS_TYPE = /(Manager|Helper|Utils?)$/;

/** The limit for this measure; a spec may be longer, as it is read as a table. */
export function limitOf({ kind, key }: Measure): number {
  return kind === 'file' && key.endsWith('.spec.ts') ? SPEC_LIMIT : LIMITS[kind];
}

/** Everything tidy measures in a file. */
export function measuresOf(file: SourceFile): readonly Measure[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  return [
    { key: `file ${file.path}`, kind: 'file', value: linesIn(file.text) },
    { key: `imports ${file.path}`, kind: 'imports', value: importsIn(file.path, tree) },
    { key: `long-lines ${file.path}`, kind: 'long-lines', value: longLines(tree) },
    { key: `name ${file.path}`, kind: 'name', value: shapelessNames(file.path, tree) },
    ...(isReadAsOnePiece(file.path) ? [] : functionsOf(file.path, tree)),
  ];
}

/** How many files stand in each folder, specs apart; a list of migrations grows with time and is no crowd. */
export function foldersOf(files: readonly SourceFile[]): readonly Measure[] {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    if (path.endsWith('.spec.ts') || path.includes('/migrations/')) continue;
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, value]) => ({ key: `folder ${folder}`, kind: 'folder', value }));
}

/** Modules a file imports. A list of what there is may import all of it: indexes, catalogues, migrations, specs. */
function importsIn(path: string, tree: ts.SourceFile): number {
  if (/\.spec\.ts$|\/(index|catalogue|capabilities)\.ts$/.test(path)) return 0;
  const modules = tree.statements
    .filter(ts.isImportDeclaration)
    .map((each) => each.moduleSpecifier.getText(tree));
  return new Set(modules).size;
}

/** Specs are tables inside one call, migrations are SQL inside one method: the length of their file counts. */
function isReadAsOnePiece(path: string): boolean {
  return path.endsWith('.spec.ts') || path.includes('/migrations/');
}

function linesIn(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Lines over their limit, apart from those that one long text makes long: a message is not broken for width. */
function longLines(tree: ts.SourceFile): number {
  const embedded = embeddedLines(tree);
  return tree.text
    .split('\n')
    .filter((line, i) => isTooLong(line, embedded.has(i)) && !/(['"`]).{40,}\1|https?:/.test(line)).length;
}

function isTooLong(line: string, isEmbedded: boolean): boolean {
  if (isEmbedded) return line.length > EMBEDDED_LIMIT;
  const [, prose] = /^\s*(?:\/\*\*?|\*|\/\/) ?(.*?)(?: \*\/)?$/.exec(line) ?? [];
  return prose === undefined ? line.length > LINE_LIMIT : prose.length > PROSE_LIMIT;
}

/** Lines of SQL, GraphQL or prose inside template texts that span several lines, counted from zero. */
function embeddedLines(tree: ts.SourceFile): ReadonlySet<number> {
  const found = new Set<number>();
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const [first, last] = [lineAt(node.getStart(tree)), lineAt(node.end)];
      for (let line = first; first < last && line <= last; line++) found.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function shapelessNames(path: string, tree: ts.SourceFile): number {
  const declared = tree.statements.filter(
    (statement) =>
      (ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)) &&
      SHAPELESS_TYPE.test(statement.name?.text ?? ''),
  );
  return declared.length + (SHAPELESS_FILE.test(path) ? 1 : 0);
}

function functionsOf(path: string, tree: ts.SourceFile): readonly Measure[] {
  const found = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (isFunctionWithBody(node)) {
      const key = `function ${path}#${nameOf(node)}`;
      found.set(key, Math.max(found.get(key) ?? 0, linesIn(node.getText(tree))));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...found].map(([key, value]) => ({ key, kind: 'function', value }));
}

function isFunctionWithBody(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** The name a reader knows a function by: its own, or of what it is given to. */
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isNamed ? parent.name.getText() : '(anonymous)';
}
