import type { Clock } from '@autoclub/domain-kit';
import {
  customersMerged,
  customersUnmerged,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { type Brokers, on, readArchives, type Subscription, untilGroupIsEmpty } from '@autoclub/messaging';
import {
  Database,
  type DifferingRow,
  differingRows,
  dropRebuiltTables,
  everything,
  makeRebuiltTables,
  rebuiltDataSource,
  type RowComparison,
} from '@autoclub/persistence';
import { type Host, programmeReactions } from '@autoclub/service-host';
import { earningReactionsOver, earningWork } from '../earning';
import { membershipReactionsOver, membershipsIn } from '../memberships';
import { networkReactions } from '../network';
import type { Breach } from './prove-books';

type Connection = ReturnType<typeof rebuiltDataSource>;

export interface ArchiveProof {
  readonly host: Host;
  /** The owner's connection: the copies beside the live tables are made by it, and dropped again. */
  readonly owner: Connection;
  readonly ownerUrl: string;
  readonly brokers: Brokers;
  readonly clock: Clock;
  /** The reactions of {@link keepingReactions}; a test puts them on topics of its own. */
  readonly topicsOf?: (subscriptions: readonly Subscription[]) => readonly Subscription[];
  /** Where publishers listen for requests of their archives; a test has a topic of its own. */
  readonly requestTopic?: string;
  /** How long a publisher, or a copy that still runs, is waited for. */
  readonly patienceMs?: number;
}

const MOST_ROWS = 50;

/** How a document was judged follows from the rest and is proved by {@link proveBooks}; who paid, by whom that is now. */
const COMPARED: readonly RowComparison[] = [
  { table: 'dealer' },
  { table: 'customer' },
  { table: 'staff_member' },
  { table: 'programme_release' },
  { table: 'vehicle_holding' },
  { table: 'membership_phase' },
  {
    table: 'earning_document',
    leaveOut: [
      ...['outcome', 'points', 'membership_id', 'explanation', 'judgement_count', 'judged_at', 'judged_on'],
      ...['posting_count', 'first_transaction_id', 'correlation_id', 'causation_id'],
    ],
    replace: { payer_id: 'survivor_of(x.dealer_id, x.payer_id)' },
  },
];

/** What the reactions need beside these: rows to lock, and what the consumer knows. */
const BESIDE = ['earning_customer', 'earning_vehicle', 'inbox', 'parked_event', 'outbox'];

type Merge = Pick<DataOf<typeof customersMerged>, 'dealerId' | 'mergeId' | 'customerId' | 'mergedCustomerId'>;

/**
 * Makes everything that the books rest on anew out of the archives of the services that published it, beside the live
 * tables, and names what these say otherwise (rulebook PTS-14): documents, memberships, whose cars are, releases,
 * merges. With {@link proveBooks}, which derives the postings from these, nothing of an earning is left that only this
 * service could know. The service has caught up and is stopped meanwhile; nothing of it is changed.
 */
export async function archiveBreaches(proof: ArchiveProof): Promise<Breach[]> {
  const { host, owner } = proof;
  const { service, database, logger } = host;
  await untilGroupIsEmpty({ ...proof, service, logger });
  await makeRebuiltTables(owner, [...COMPARED.map(({ table }) => table), ...BESIDE]);
  const source = rebuiltDataSource(proof.ownerUrl, `${service}-proof`);
  try {
    const rebuilt = new Database(await source.initialize());
    const merges = new Map<string, string>();
    const reactions = keepingReactions(host, merges);
    const subscriptions = proof.topicsOf?.(reactions) ?? reactions;
    await readArchives({
      ...proof,
      service,
      database,
      logger,
      rebuilt,
      subscriptions,
      accept: async () => {},
    });
    return [...(await mergeBreaches(database, merges)), ...(await rowBreaches(source))];
  } finally {
    if (source.isInitialized) await source.destroy();
    await dropRebuiltTables(owner);
  }
}

/** The reactions of the service that keep what others say; nothing is posted, and no account is opened. */
function keepingReactions(host: Host, merges: Map<string, string>): Subscription[] {
  const workIn = earningWork(host);
  const nothing = () => Promise.resolve();
  const noEntries = { post: () => Promise.resolve([]) };
  const noteMerge = (isUndone: boolean) => (events: readonly DeliveredEvent<Merge>[]) => {
    for (const { data } of events) noteLast(merges, data, isUndone);
    return nothing();
  };
  return [
    ...programmeReactions,
    ...networkReactions,
    ...membershipReactionsOver((tx) => ({
      ledger: { openAccounts: nothing },
      memberships: membershipsIn(tx),
    })),
    ...earningReactionsOver((tx) => ({
      ...workIn(tx),
      ledger: noEntries,
      announcements: { judged: nothing },
    })),
    on(customersMerged, noteMerge(false)),
    on(customersUnmerged, noteMerge(true)),
  ];
}

/** A merge that was undone stays undone, whichever of the two comes first. */
function noteLast(merges: Map<string, string>, merge: Merge, isUndone: boolean): void {
  const name = `${merge.dealerId} ${merge.mergeId}`;
  if (merges.get(name)?.endsWith('undone')) return;
  merges.set(name, wordsOf(merge.customerId, merge.mergedCustomerId, isUndone));
}

function wordsOf(survivorId: string, mergedId: string, isUndone: boolean): string {
  return `${mergedId} into ${survivorId}${isUndone ? ', undone' : ''}`;
}

interface MergeRow {
  name: string;
  survivorId: string;
  mergedId: string;
  isUndone: boolean;
}

async function mergeBreaches(database: Database, merges: ReadonlyMap<string, string>): Promise<Breach[]> {
  const rows: MergeRow[] = await database.transaction(everything, (tx) =>
    tx.query(`select dealer_id || ' ' || merge_id as name, survivor_id as "survivorId", merged_id as "mergedId",
                     is_undone as "isUndone" from customer_merge`),
  );
  const live = new Map(rows.map((row) => [row.name, wordsOf(row.survivorId, row.mergedId, row.isUndone)]));
  return [...new Set([...merges.keys(), ...live.keys()])]
    .map((name) => ({
      check: 'customer_merge is what its publisher sent',
      subject: name,
      expected: merges.get(name) ?? null,
      found: live.get(name) ?? null,
    }))
    .filter(({ expected, found }) => expected !== found);
}

async function rowBreaches(source: Connection): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const comparison of COMPARED)
    for (const row of await differingRows(source, comparison, MOST_ROWS))
      breaches.push({
        check: `${comparison.table} is what its publisher sent`,
        subject: row.subject,
        expected: differenceOf(row.rebuilt, row.live),
        found: differenceOf(row.live, row.rebuilt),
      });
  return breaches;
}

/** What one of two rows says otherwise than the other, as JSON; null where there is no row. */
function differenceOf(row: DifferingRow['live'], other: DifferingRow['live']): string | null {
  if (!row) return null;
  const changed = Object.entries(row).filter(
    ([column, value]) => JSON.stringify(value) !== JSON.stringify(other?.[column]),
  );
  return JSON.stringify(Object.fromEntries(changed));
}
