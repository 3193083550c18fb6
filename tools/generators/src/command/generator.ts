import { formatFiles, type Tree } from '@nx/devkit';
import { addFile, editFile, withElement, withImport } from '../edit-file';
import { namesOf } from '../names';
import { commandTexts, type CommandOptions } from './command-texts';

/**
 * A mutation as four files by hand: what decides it, its use case, its place in the graph and its test, wired into the
 * face of its capability. `npm run generate` shows it in the graph.
 */
export default async function command(tree: Tree, options: CommandOptions): Promise<void> {
  const names = namesOf(options.name);
  const folder = `apps/${options.service}/src/${options.capability}`;
  for (const [path, text] of Object.entries(commandTexts(names, options)))
    addFile(tree, `${folder}/${path}`, text);
  editFile(tree, `${folder}/index.ts`, (text) => wired(text, names.camel, names.pascal, names.kebab));
  await formatFiles(tree);
}

const RESOLVERS = /\bresolvers: \[/;
/** The face of a capability that shows nothing yet. */
const BARE = /: Capability(?:<Environment>)? = \{ name: '([^']+)' \};/;

function wired(text: string, camel: string, pascal: string, kebab: string): string {
  const resolver = `new ${pascal}Mutation(${camel}(sqlUnitOfWork(host.database, () => ({ ids: host.ids }))))`;
  const withGraph = RESOLVERS.test(text)
    ? text
    : text.replace(BARE, ": Capability = {\n  name: '$1',\n  graph: (host) => ({ resolvers: [] }),\n};");
  if (!RESOLVERS.test(withGraph) || !/graph(?:: \(host\)|\(host\))/.test(withGraph))
    throw new Error(`Add ${resolver} to the resolvers of this capability by hand, and run again without.`);
  const imports = [
    [`sqlUnitOfWork, type Capability`, '@autoclub/service-host'],
    [camel, `./application/${kebab}`],
    [`${pascal}Mutation`, `./graphql/${kebab}.mutation`],
  ] as const;
  return imports.reduce(
    (result, [name, module]) => withImportOnce(result, name, module),
    withElement(withGraph, RESOLVERS, resolver),
  );
}

function withImportOnce(text: string, names: string, module: string): string {
  if (module !== '@autoclub/service-host') return withImport(text, names, module);
  if (text.includes('sqlUnitOfWork')) {
    const bare = /import (?:type )?\{ (?:type )?Capability \} from '@autoclub\/service-host';/;
    return text.replace(bare, `import { ${names} } from '${module}';`);
  }
  return text;
}
