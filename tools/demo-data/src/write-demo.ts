import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { stringify } from 'csv-stringify/sync';
import { HISTORY_MONTHS, demoCustomer } from './customers';
import type { DemoCustomer } from './customers';
import { demoMembership, withEndings } from './memberships';
import { demoNetwork } from './network';
import type { DemoDealer, Network } from './network';
import { demoOrder } from './orders';
import { personName } from './people';
import { demoPolicies } from './policies';
import { seededRandom } from './random';
import type { Random } from './random';
import { demoVisits } from './visits';

export interface DemoOptions {
  /** Where the files go; made if missing. */
  readonly folder: string;
  readonly seed: number;
  /** The last business day of the history; yesterday keeps "the last 12 months" alive. */
  readonly lastDay: LocalDate;
  readonly customers?: number;
  readonly dealers?: number;
}

/** What was written. */
export interface DemoExport {
  readonly folder: string;
  readonly network: Network;
  readonly rows: { customers: number; memberships: number; repairOrders: number; insurancePolicies: number };
}

/** The files of one dealer, in the order in which a dealer system would send them. */
export const EXPORT_FILES = {
  customers: 'customers.csv',
  memberships: 'memberships.csv',
  repairOrders: 'repair-orders.ndjson',
  insurancePolicies: 'insurance-policies.csv',
} as const;

/**
 * Writes the export of a dealers' network: `network.json` and a folder of four files for each dealer. The same seed and
 * last day write the same bytes.
 */
export function writeDemo({
  folder,
  seed,
  lastDay,
  customers = 3_000,
  dealers = 12,
}: DemoOptions): DemoExport {
  const random = seededRandom(seed);
  const network = demoNetwork(random, dealers, () => personName(random));
  const rows = { customers: 0, memberships: 0, repairOrders: 0, insurancePolicies: 0 };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'network.json'), JSON.stringify(network, null, 2));
  network.dealers.forEach((dealer, index) => {
    const first = Math.floor((customers * index) / network.dealers.length);
    const last = Math.floor((customers * (index + 1)) / network.dealers.length);
    const files = dealerFiles(random, dealer, { first, last, lastDay });
    for (const key of Object.keys(rows) as (keyof typeof rows)[]) rows[key] += files[key].length;
    writeDealer(join(folder, dealer.code), files);
  });
  return { folder, network, rows };
}

interface DealerFiles {
  readonly customers: readonly object[];
  readonly memberships: readonly object[];
  readonly repairOrders: readonly object[];
  readonly insurancePolicies: readonly object[];
}

function dealerFiles(
  random: Random,
  dealer: DemoDealer,
  { first, last, lastDay }: { first: number; last: number; lastDay: LocalDate },
): DealerFiles {
  const customers = Array.from({ length: last - first }, (_, i) =>
    demoCustomer(random, dealer, first + i + 1, lastDay),
  );
  const from = addMonths(lastDay, -HISTORY_MONTHS);
  const cards = customers.flatMap((customer) => demoMembership(random, customer, lastDay) ?? []);
  return {
    customers: customers.map(customerRow),
    memberships: withEndings(cards, customers, lastDay),
    repairOrders: demoVisits(random, customers, lastDay).map((visit, i) =>
      demoOrder(random, dealer, visit, i + 1),
    ),
    insurancePolicies: customers.flatMap((customer) => demoPolicies(random, customer, from, lastDay)),
  };
}

function customerRow(customer: DemoCustomer): object {
  const { isNewCar, appetite, leftOn, kmPerDay, ...row } = customer;
  return row;
}

function writeDealer(folder: string, files: DealerFiles): void {
  mkdirSync(folder, { recursive: true });
  const csv = (rows: readonly object[]): string =>
    stringify([...rows], { header: true, cast: { boolean: (value) => String(value) } });
  writeFileSync(join(folder, EXPORT_FILES.customers), csv(files.customers));
  writeFileSync(join(folder, EXPORT_FILES.memberships), csv(files.memberships));
  writeFileSync(join(folder, EXPORT_FILES.insurancePolicies), csv(files.insurancePolicies));
  writeFileSync(
    join(folder, EXPORT_FILES.repairOrders),
    files.repairOrders.map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
}
