import {
  type GraphContext,
  type Reference,
  type SubgraphDefinition,
  ownedElsewhere,
  reference,
} from '@autoclub/subgraph-kit';
import { MembershipEntity, RepairOrderEntity } from '../../network/graph';
import type { PointsReads } from '../application/points-reads';
import { accountIdOf } from '../domain/derived-ids';
import { accountById, entryById } from './loaders';
import { MembershipPointsResolver } from './membership-points.resolver';
import { PointsAccountResolver } from './points-account.resolver';
import { PointsEntryResolver } from './points-entry.resolver';
import { presentAccount, presentEntry } from './present';
import { RepairOrderEntriesResolver } from './repair-order-entries.resolver';

/** Accounts and entries of our own, and points on entities that other services own. */
export function ledgerGraph(reads: PointsReads): SubgraphDefinition {
  return {
    resolvers: [
      new PointsAccountResolver(reads),
      new PointsEntryResolver(reads),
      new MembershipPointsResolver(reads),
      new RepairOrderEntriesResolver(reads),
    ],
    orphanedTypes: [MembershipEntity, RepairOrderEntity],
    references: references(reads),
  };
}

/**
 * A membership without an account here is null; an order is only a name, and without points of the caller's tenant it
 * has none.
 */
function references(reads: PointsReads): Record<string, Reference> {
  const account = (id: string, context: GraphContext) => accountById(reads, context).load(id);
  return {
    PointsAccount: reference('points:read', account, presentAccount),
    PointsEntry: reference(
      'points:read',
      (id, context) => entryById(reads, context).load(id),
      (entry, { language }) => presentEntry(entry, language),
    ),
    Membership: reference(
      'points:read',
      (id, context) => account(accountIdOf(id), context),
      ({ membershipId }) => ({ id: membershipId }),
    ),
    RepairOrder: ownedElsewhere,
  };
}
