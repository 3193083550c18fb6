import { migrateDatabase, type MigrationClass } from '@autoclub/persistence';
import { startPostgres, type PostgresServer } from '@autoclub/postgres';
import { temporaryFolder } from '@autoclub/processes';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Client } from 'pg';
import {
  GENERATED,
  SUBGRAPHS,
  SchemaFault,
  type Artefacts,
  type SubgraphName,
  type Workspace,
} from '../workspace';
import { printShape } from './print-shape';

const databaseOf = (service: SubgraphName) => `club_${service.replaceAll('-', '_')}`;

/** The SQL shape of every service: its migrations run on an empty database of a server that lives for this only. */
export async function sqlShapes(workspace: Workspace): Promise<Artefacts> {
  const dataDir = temporaryFolder('shape');
  const server = await startPostgres({ dataDir, databases: SUBGRAPHS.map(databaseOf), durable: false });
  try {
    const shapes = new Map<string, string>();
    for (const service of SUBGRAPHS) {
      shapes.set(
        `apps/${service}/schema.sql`,
        `-- ${GENERATED}\n\n${await shapeOf(workspace, server, service)}`,
      );
    }
    return shapes;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function shapeOf(workspace: Workspace, server: PostgresServer, service: SubgraphName): Promise<string> {
  const ownerUrl = server.url(databaseOf(service), 'owner');
  await migrateDatabase({ ownerUrl, entities: [], migrations: migrationsOf(workspace, service) });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await printShape(client);
  } finally {
    await client.end();
  }
}

/** Loaded by path at run time: no project imports an app. */
function migrationsOf(workspace: Workspace, service: SubgraphName): readonly MigrationClass[] {
  const folder = ['migrations', 'infra/migrations'].find((each) => isBuilt(workspace, service, each));
  const file = workspace.built('apps', service, 'dist', folder ?? 'migrations', 'index.js');
  const { migrations } = createRequire(__filename)(file) as { migrations?: readonly MigrationClass[] };
  if (!migrations) throw new SchemaFault(`apps/${service}/src/migrations/index.ts must export "migrations".`);
  return migrations;
}

/** A service whose capabilities have rooms of their own keeps its migrations beside them. */
function isBuilt(workspace: Workspace, service: SubgraphName, folder: string): boolean {
  return existsSync(workspace.path('apps', service, 'src', folder, 'index.ts'));
}
