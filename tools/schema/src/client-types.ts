import { generate } from '@graphql-codegen/cli';
import { format, resolveConfig } from 'prettier';
import { readdirSync } from 'node:fs';
import { GENERATED, type Artefacts, type Workspace } from './workspace';

const DOCUMENTS = ['libs', 'graph-client', 'src', 'documents'];
const GENERATED_FOLDER = 'libs/graph-client/src/generated';
export const CLIENT_FILE = `${GENERATED_FOLDER}/graphql.ts`;

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** The TypeScript types of the operations in `libs/graph-client/src/documents`, for a client without a runtime. */
export async function clientTypes(workspace: Workspace, api: string): Promise<Artefacts> {
  const documents = documentFiles(workspace);
  if (documents.length === 0) return new Map();
  const outputs: readonly GeneratedFile[] = await generate(
    {
      schema: api,
      documents,
      silent: true,
      generates: {
        [`${GENERATED_FOLDER}/`]: {
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
  const wanted = outputs.filter(({ filename }) => filename === CLIENT_FILE);
  const entries = wanted.map(
    async ({ filename, content }) => [filename, await pretty(workspace, content)] as const,
  );
  return new Map(await Promise.all(entries));
}

/** The documents in a fixed order, so that the generated file does not depend on the file system. */
function documentFiles(workspace: Workspace): string[] {
  const folder = workspace.path(...DOCUMENTS);
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => workspace.path(...DOCUMENTS, name));
}

async function pretty(workspace: Workspace, content: string): Promise<string> {
  const options = await resolveConfig(workspace.path('package.json'));
  return format(`// ${GENERATED}\n${content.replace(/^\/\* eslint-disable \*\/\n/, '')}`, {
    ...options,
    parser: 'typescript',
  });
}
