import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SUBGRAPHS, SchemaFault, type SubgraphName, type Workspace } from './workspace';

const run = promisify(execFile);

/** The SDL of each subgraph, printed by the service itself in a process of its own, without a database. */
export async function printSubgraphs(workspace: Workspace): Promise<ReadonlyMap<SubgraphName, string>> {
  const printed = new Map<SubgraphName, string>();
  for (const name of SUBGRAPHS) printed.set(name, await printSubgraph(workspace, name));
  return printed;
}

async function printSubgraph(workspace: Workspace, name: SubgraphName): Promise<string> {
  const script = workspace.built('apps', name, 'dist', 'print-schema.js');
  try {
    const { stdout } = await run(process.execPath, [script], { maxBuffer: 16 * 1_024 * 1_024 });
    return `${stdout.trim()}\n`;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new SchemaFault(`apps/${name} does not print its schema: ${stderr?.trim() ?? String(error)}`);
  }
}
