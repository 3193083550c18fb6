import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import type { Ledger } from './application/ports';
import { ledgerGraph } from './graphql/ledger-graph';
import { PostingRepository } from './infra/posting.repository';
import { SqlLedger } from './infra/sql-ledger';
import { sqlPointsReads } from './infra/sql-points-reads';

export type { Find } from './application/points-reads';
export type { Ledger, PostingOrder, Trace } from './application/ports';
export { accountIdOf } from './domain/derived-ids';
export { type PointsAccount, emptyAccount, post } from './domain/points-account';
export { type PointsLot, lotExpiry } from './domain/points-lot';
export type { PointsSourceKind } from './domain/points-posting';
export type { PostingKind } from './domain/posting-kind';

/** The books, as a later capability needs them in its own transaction. */
export function ledgerIn(tx: Tx, now: Date): Ledger {
  return new SqlLedger(tx, new PostingRepository(() => now), now);
}

/** The double-entry ledger of points (rulebook PTS-01). */
export const ledger: Capability = {
  name: 'ledger',
  graph: ({ database }) => ledgerGraph(sqlPointsReads(database)),
};
