import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import {
  importDemo,
  type ImportProgress,
  liveAtClub,
  liveAtWorkshop,
  type NetworkIds,
  serveCustomers,
  spendPoints,
  tellStory,
  writeDemo,
} from '@autoclub/demo-data';
import { addDays, businessDayOf, systemClock } from '@autoclub/domain-kit';

import type { Stack, StackOptions } from '../stack';
import { type DemoSize, type EnteredDemo, readEntered, writeEntered } from './entered-demo';

interface Entry {
  stack: Stack;
  folder: string;
  size: DemoSize;
  runStep: NonNullable<StackOptions['runStep']>;
  log?: (line: string) => void;
}

const SEED = 42;

/**
 * The export lies beside the data, so that an entry that was broken off goes on with the same files: a row that is
 * there already is answered as unchanged.
 */
function exportFolder(folder: string, size: DemoSize): string {
  const target = join(folder, 'export');
  if (existsSync(target)) return target;
  const fresh = join(folder, 'export.part');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const yesterday = addDays(businessDayOf(systemClock(), 'Asia/Shanghai'), -1);
  writeDemo({ seed: SEED, ...size, folder: fresh, lastDay: yesterday });
  renameSync(fresh, target);
  return target;
}

/** Enters the demo export through the public graph, as dealer systems would; does nothing when that was done before. */
export async function enterDemo({ stack, folder, size, runStep, log }: Entry): Promise<EnteredDemo> {
  const before = readEntered(folder);
  if (before !== undefined) return before;
  let entered: EnteredDemo | undefined;
  await runStep({ title: 'Demo data through the public graph' }, async () => {
    const { gatewayUrl, tokenFor, waitUntilDrained } = stack;
    const progress = countRows(log);
    const files = exportFolder(folder, size);
    const result = await importDemo({
      gatewayUrl,
      exportFolder: files,
      tokenFor: (principal) => tokenFor(principal),
      onProgress: progress,
    });
    await waitUntilDrained();
    const house = { gatewayUrl, tokenFor };
    const [club] = await Promise.all([liveAtClub(house, result), liveAtDealers(house, result, log)]);
    log?.(`clubs lived at ${club.dealers} dealers: ${club.ms} ms`);
    await waitUntilDrained();
    const story = { ...result, gatewayUrl, tokenFor, seed: SEED, now: systemClock };
    log?.(`The story of the club is told at ${(await tellStory(story)).join(', ')}.`);
    await waitUntilDrained();
    const { rows, ms, refused, regions, dealers } = result;
    entered = { rows, ms, refusedRows: refused.length, regions, dealers };
    writeEntered(folder, entered);
  });
  if (entered === undefined) throw new Error('The step that enters the demo data did not run.');
  return entered;
}

const LINE_EVERY_ROWS = 5_000;

/** What the dealers' staff does with the customers that were imported. */
async function liveAtDealers(
  house: Pick<Stack, 'gatewayUrl' | 'tokenFor'>,
  network: NetworkIds,
  log: Entry['log'],
): Promise<void> {
  const spent = await spendPoints(house, network);
  log?.(`points spent at ${spent.dealers} dealers: ${spent.ms} ms`);
  await liveAtWorkshop(house, network);
  const served = await serveCustomers(house, network);
  log?.(`customers served at ${served.dealers} dealers: ${served.ms} ms`);
}

/** Says now and then how far the entry is. */
function countRows(log: ((line: string) => void) | undefined): (progress: ImportProgress) => void {
  let total = 0;
  return ({ step, rows }) => {
    const before = Math.floor(total / LINE_EVERY_ROWS);
    total += rows;
    if (Math.floor(total / LINE_EVERY_ROWS) > before) log?.(`${total} rows entered (${step})`);
  };
}
