import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Positions } from '@autoclub/graph-client';
import type { Principal } from '@autoclub/identity';
import type { DemoDealer, Network } from '../network';
import { EXPORT_FILES } from '../write-demo';
import { graphAs } from './graph';
import { importFile } from './import-file';
import type { ImportMutation, RefusedRow } from './import-file';
import { importNetwork } from './import-network';
import type { NetworkIds } from './import-network';

export interface ImportOptions {
  readonly gatewayUrl: string;
  readonly exportFolder: string;
  readonly tokenFor: (principal: Principal) => Promise<string>;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly step: 'network' | keyof typeof EXPORT_FILES;
  readonly rows: number;
}

export interface ImportResult extends NetworkIds {
  /** Rows sent, the files' rows only. */
  readonly rows: number;
  /** Milliseconds from the first row sent to the last row answered, retries included. */
  readonly ms: number;
  readonly refused: readonly (RefusedRow & { readonly dealer: string; readonly file: string })[];
}

/**
 * Files in the order in which one builds on the other. They follow each other without a wait: what a file has brought
 * into one service is waited for by the service that takes the next (rulebook CONV-6).
 */
const FILES: readonly (readonly [keyof typeof EXPORT_FILES, ImportMutation])[] = [
  ['customers', 'customersImport'],
  ['memberships', 'membershipsImport'],
  ['repairOrders', 'repairOrdersImport'],
  ['insurancePolicies', 'insurancePoliciesImport'],
];

/** Dealers whose files are sent at the same time. */
const DEALERS_AT_ONCE = 4;

/** Enters an export through the public graph: the operator registers the network, each dealer's system sends its files. */
export async function importDemo(options: ImportOptions): Promise<ImportResult> {
  const network = JSON.parse(readFileSync(join(options.exportFolder, 'network.json'), 'utf8')) as Network;
  const operator = {
    subject: 'operator:setup',
    kind: 'OPERATOR',
    roles: [],
    dealerId: null,
    regionId: null,
  } as const;
  const positions = new Positions();
  const ids = await importNetwork(
    graphAs(options.gatewayUrl, () => options.tokenFor(operator), { positions }),
    network,
  );
  options.onProgress?.({ step: 'network', rows: network.dealers.length });
  const result = { rows: 0, refused: [] as ImportResult['refused'][number][] };
  const startedAt = performance.now();
  await inParallel(network.dealers, DEALERS_AT_ONCE, (dealer) =>
    sendFiles(options, ids, dealer, positions, result),
  );
  return { ...ids, ...result, ms: Math.round(performance.now() - startedAt) };
}

/** Sends the files of a dealer as its system, which begins where the registration of its dealer has ended. */
async function sendFiles(
  { gatewayUrl, exportFolder, tokenFor, onProgress }: ImportOptions,
  ids: NetworkIds,
  dealer: DemoDealer,
  registered: Positions,
  result: { rows: number; refused: ImportResult['refused'][number][] },
): Promise<void> {
  const place = ids.dealers[dealer.code];
  if (!place) throw new Error(`Dealer ${dealer.code} is not registered.`);
  const system: Principal = {
    subject: `dms:${dealer.code}`,
    kind: 'DEALER_SYSTEM',
    roles: [],
    dealerId: place.id,
    regionId: place.regionId,
  };
  const positions = new Positions(registered);
  const graph = graphAs(gatewayUrl, () => tokenFor(system), { positions });
  for (const [file, mutation] of FILES) {
    const path = join(exportFolder, dealer.code, EXPORT_FILES[file]);
    const { refused } = await importFile(graph, mutation, path, (rows) => {
      result.rows += rows;
      onProgress?.({ step: file, rows });
    });
    result.refused.push(...refused.map((row) => ({ ...row, dealer: dealer.code, file: EXPORT_FILES[file] })));
  }
}

async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
