import { generate } from '@graphql-codegen/cli';
import { format, resolveConfig } from 'prettier';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withUsedTypes } from './used-types';
import { GENERATED, type Artefacts, type Workspace } from './workspace';

const DOCUMENTS = 'libs/graph-client/src/documents';
const CLIENT_FILE = 'libs/graph-client/src/generated/graphql.ts';
const CONSOLE = 'apps/console/src';
/** Fragments that several screens of the console share lie here; their operations lie beside the screen. */
const SHARED = 'parts';

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** A file of types and texts, and the documents it is made of. */
interface Client {
  readonly file: string;
  readonly documents: readonly string[];
}

/**
 * The TypeScript types of the operations of our own clients, for a client without a runtime: one file for
 * `libs/graph-client`, and one for each folder of the console, so that a screen brings no other one's operations along.
 */
export async function clientTypes(workspace: Workspace, api: string): Promise<Artefacts> {
  const entries: [string, string][] = [];
  for (const client of clientsOf(workspace)) {
    const content = await generated(api, client);
    if (content !== undefined)
      entries.push([client.file, await pretty(workspace, narrowed(client, content))]);
  }
  return new Map(entries);
}

function clientsOf(workspace: Workspace): Client[] {
  const own = { file: CLIENT_FILE, documents: documentsUnder(workspace.path(DOCUMENTS)) };
  const shared = documentsUnder(workspace.path(CONSOLE, SHARED));
  const screens = foldersOf(workspace.path(CONSOLE))
    .filter((name) => name !== SHARED)
    .map((name) => ({ name, documents: documentsUnder(workspace.path(CONSOLE, name)) }))
    .filter(({ documents }) => documents.length > 0)
    .map(({ name, documents }) => ({
      file: `${CONSOLE}/generated/${name}.ts`,
      documents: [...documents, ...shared],
    }));
  return [own, ...screens].filter(({ documents }) => documents.length > 0);
}

async function generated(api: string, { documents }: Client): Promise<string | undefined> {
  const outputs: readonly GeneratedFile[] = await generate(
    {
      schema: api,
      documents: [...documents],
      silent: true,
      generates: {
        ['generated/']: {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            enumsAsTypes: true,
            onlyOperationTypes: true,
            useTypeImports: true,
            strictScalars: true,
            scalars: {
              DateTime: 'string',
              Decimal: 'string',
              LocalDate: 'string',
              Position: 'string',
              SafeInt: 'number',
            },
          },
        },
      },
    },
    false,
  );
  return outputs.find(({ filename }) => filename === 'generated/graphql.ts')?.content;
}

/** The library shows its readers every type of the graph; a screen has those that it uses. */
function narrowed({ file }: Client, content: string): string {
  return file === CLIENT_FILE ? content : withUsedTypes(content);
}

/** The documents in a fixed order, so that the generated file does not depend on the file system. */
function documentsUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function pretty(workspace: Workspace, content: string): Promise<string> {
  const options = await resolveConfig(workspace.path('package.json'));
  return format(`// ${GENERATED}\n${content.replace(/^\/\* eslint-disable \*\/\n/, '')}`, {
    ...options,
    parser: 'typescript',
  });
}
