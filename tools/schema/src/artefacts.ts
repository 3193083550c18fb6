import { clientTypes } from './client-types';
import { composeSupergraph, printApi } from './compose-graph';
import { operationManifest } from './operation-manifest';
import { PERMISSIONS_FILE, permissionTable } from './permission-table';
import { sqlShapes } from './sql-shape/shapes';
import { printSubgraphs } from './subgraph-schemas';
import { GENERATED, type Artefacts, type Workspace } from './workspace';
import { API_FILE } from './breaking-changes';

/** Everything this tool generates, in memory. */
export async function makeArtefacts(workspace: Workspace): Promise<Artefacts> {
  const subgraphs = await printSubgraphs(workspace);
  const supergraph = composeSupergraph(subgraphs);
  const api = printApi(supergraph);
  const client = await clientTypes(workspace, api);
  const schemas = [...subgraphs].map(([name, sdl]) => [`apps/${name}/schema.graphql`, marked(sdl)] as const);
  return new Map([
    ...schemas,
    ['apps/gateway/supergraph.graphql', marked(supergraph)],
    [API_FILE, marked(api)],
    ['apps/gateway/operations.json', operationManifest([...client.values()].join('\n'))],
    [PERMISSIONS_FILE, permissionTable()],
    ...client,
    ...(await sqlShapes(workspace)),
  ]);
}

function marked(sdl: string): string {
  return `# ${GENERATED}\n\n${sdl.trim()}\n`;
}
