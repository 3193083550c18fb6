import { formatFiles, type Tree } from '@nx/devkit';
import { addFile, editFile, withElement, withImport } from '../edit-file';
import { namesOf, type Names } from '../names';

export interface EventOptions {
  readonly name: string;
  readonly publisher: string;
  readonly aggregate: string;
  readonly prefix: string;
  readonly rule: string;
  readonly summary: string;
}

const CONTRACTS = 'libs/event-contracts/src';

/** A contract, its line in the catalogue and in the index; `npm run generate` makes its schema and documentation. */
export default async function event(tree: Tree, options: EventOptions): Promise<void> {
  const names = namesOf(options.name);
  const module = `./${options.publisher}/${names.kebab}.v1`;
  addFile(tree, `${CONTRACTS}/${options.publisher}/${names.kebab}.v1.ts`, contractText(names, options));
  editFile(tree, `${CONTRACTS}/catalogue.ts`, (text) =>
    withElement(withImport(text, names.camel, module), /\bcatalogue\b[^=]*= \[/, names.camel),
  );
  editFile(tree, `${CONTRACTS}/index.ts`, (text) => sorted(`${text}export * from '${module}';\n`));
  await formatFiles(tree);
}

function sorted(text: string): string {
  return `${text.trimEnd().split('\n').sort().join('\n')}\n`;
}

function contractText({ camel, kebab }: Names, options: EventOptions): string {
  const { publisher, aggregate, prefix, rule, summary } = options;
  const key = `${namesOf(aggregate).camel}Id`;
  return `import { defineEvent } from '../define-event';
import { businessDay, id } from '../fields';

export const ${camel} = defineEvent({
  publisher: '${publisher}',
  aggregate: '${aggregate}',
  name: '${kebab}',
  version: 1,
  key: '${key}',
  summary: '${summary.replace(/\.$/, '')} (rulebook ${rule}).',
  schema: z.object({ ${key}: id('${prefix}'), dealerId: id('dlr'), happenedOn: businessDay }),
  example: {
    ${key}: '${prefix}_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    happenedOn: '2026-11-21',
  },
});
`.replace('import { defineEvent }', "import { z } from 'zod';\nimport { defineEvent }");
}
