import * as ts from 'typescript';
import type { SourceFile } from './measures';

/** Names that stand in Chinese sentences as they are: of formats and units, and what people at a dealer call by letters. */
const KNOWN_NAMES = ['UTF', 'GBK', 'GB', 'RFC', 'CSV', 'NDJSON', 'XLSX', 'MB', 'KB', 'HTTP', 'URL'];

/** A run of capitals that a reader takes for a code of ours, such as `CAR_WASH`. */
const CODE = new RegExp(
  `(?<![A-Za-z_])(?!(?:${KNOWN_NAMES.join('|')})(?![A-Z_]))[A-Z][A-Z0-9_]*[A-Z][A-Z0-9_]*`,
);

/** The words before a brace of ICU say when a part is taken; nobody reads them. */
const SELECTORS = /\b[A-Z][A-Z0-9_]* (?=\{)/g;

/** One Chinese text of the source: what stands behind a `zh:`. */
export interface ChineseText {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The Chinese texts of a file; what is put into them when it runs counts as a blank. */
export function chineseTextsOf({ path, text }: SourceFile): readonly ChineseText[] {
  if (!text.includes('zh')) return [];
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: ChineseText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(tree) === 'zh') {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      for (const each of literalsIn(node.initializer))
        if (/\p{Script=Han}/u.test(each)) found.push({ path, line, text: each });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A sentence for each Chinese text that carries a code instead of a word (rulebook PLT-05). */
export function chineseFaults(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => !/\.spec\.ts$|\/test\//.test(path))
    .flatMap(chineseTextsOf)
    .flatMap(({ path, line, text }) => {
      const code = CODE.exec(text.replace(SELECTORS, ''))?.[0];
      return code ? [`${path}:${line} says ${code} in Chinese; say it in words (rulebook PLT-05).`] : [];
    });
}

function literalsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  return [];
}
