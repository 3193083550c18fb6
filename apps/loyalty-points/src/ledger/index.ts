import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import type { Ledger } from './application/ports';
import { ledgerGraph } from './graphql/ledger-graph';
import { PostingRepository } from './infra/posting.repository';
import { SqlLedger } from './infra/sql-ledger';
import { sqlPointsReads } from './infra/sql-points-reads';

export type { Find, LotView, PointsReads } from './application/points-reads';
export type {
  AccountKey,
  AccountOnDay,
  FundedPoints,
  HeldLot,
  HeldPoints,
  Ledger,
  PostedMovement,
  PostingOrder,
  Trace,
} from './application/ports';
export { accountIdOf, entryIdOf, transactionIdOf } from './domain/derived-ids';
export { type Balance, type PointsAccount, emptyAccount, hold, post, release } from './domain/points-account';
export { type LotUse, type PointsLot, lotExpiry } from './domain/points-lot';
export type { PointsSourceKind } from './domain/points-posting';
export { type PostingKind, type ReversibleKind, postingKindNames } from './domain/posting-kind';

export { type BrokenLink, brokenLinks } from './infra/chain';

/** The books, as a later capability needs them in its own transaction. */
export function ledgerIn(tx: Tx, now: Date): Ledger {
  return new SqlLedger(tx, new PostingRepository(() => now), now);
}

/** What can be read of the books, in the scope of the reader. */
export const pointsReads = sqlPointsReads;

/** The double-entry ledger of points (rulebook PTS-01). */
export const ledger: Capability = {
  name: 'ledger',
  graph: ({ database }) => ledgerGraph(sqlPointsReads(database)),
};
