import { formatFiles, type Tree } from '@nx/devkit';
import { addFile, editFile, withElement, withImport } from '../edit-file';
import { namesOf, type Names } from '../names';
import { commandTexts, type CommandOptions } from './command-texts';

/**
 * A mutation as four files by hand: what decides it, its use case, its place in the graph and its test, wired into the
 * face of its capability. `npm run generate` shows it in the graph.
 */
export default async function command(tree: Tree, options: CommandOptions): Promise<void> {
  const names = namesOf(options.name);
  const folder = `apps/${options.service}/src/${options.capability}`;
  editFile(tree, `${folder}/index.ts`, (text) => wired(text, names));
  for (const [path, text] of Object.entries(commandTexts(names, options)))
    addFile(tree, `${folder}/${path}`, text);
  await formatFiles(tree);
}

const RESOLVERS = /\bresolvers: \[/;
/** The face of a capability that shows nothing yet. */
const BARE = /: Capability = \{ name: '([^']+)' \};/;

function wired(text: string, { camel, pascal, kebab }: Names): string {
  const resolver = `new ${pascal}Mutation(${camel}(host.unit(() => ({ ids: host.ids }))))`;
  const face = text.replace(
    BARE,
    ": Capability = {\n  name: '$1',\n  graph: (host) => ({ resolvers: [] }),\n};",
  );
  if (!RESOLVERS.test(face) || !face.includes('(host)'))
    throw new Error(`This face is wired by hand; give it resolvers with ${resolver}.`);
  const withUseCase = withImport(face, camel, `./application/${kebab}`);
  const withMutation = withImport(withUseCase, `${pascal}Mutation`, `./graphql/${kebab}.mutation`);
  return withElement(withMutation, RESOLVERS, resolver);
}
