import { isId } from '@autoclub/domain-kit';
import type { Reference, SubgraphDefinition } from '@autoclub/subgraph-kit';
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
 * How a reference from another subgraph is resolved: what the caller's tenant does not cover is null, like what does
 * not exist (rulebook PLT-02). An order is only a name here; without points of the caller's tenant it has none.
 */
function references(reads: PointsReads): Record<string, Reference> {
  return {
    PointsAccount: async ({ id }, context) => {
      const view = await accountById(reads, context).load(id);
      return view && presentAccount(view);
    },
    PointsEntry: async ({ id }, context) => {
      const view = await entryById(reads, context).load(id);
      return view && presentEntry(view, context.language);
    },
    Membership: async ({ id }, context) => {
      const account = await accountById(reads, context).load(accountIdOf(id));
      return account && { id };
    },
    RepairOrder: ({ id }) => Promise.resolve(isId(id, 'ror') ? { id } : null),
  };
}
