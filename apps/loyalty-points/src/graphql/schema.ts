import { isId } from '@autoclub/domain-kit';
import { type Reference, type Subgraph, buildSubgraph } from '@autoclub/subgraph-kit';
import { accountIdOf } from '../domain/derived-ids';
import { EarningResolver } from './earning.resolver';
import { accountById, entryById } from './loaders';
import { MembershipPointsResolver } from './membership-points.resolver';
import { PointsAccountResolver } from './points-account.resolver';
import type { PointsDeps } from './points-deps';
import { PointsEntryResolver } from './points-entry.resolver';
import { presentAccount, presentEntry } from './present';
import { RepairOrderPointsResolver } from './repair-order-points.resolver';
import { MembershipEntity, RepairOrderEntity } from './types/entities';

/** The subgraph of loyalty points: accounts and entries of its own, points on entities that other services own. */
export function buildGraph(deps: PointsDeps): Subgraph {
  return buildSubgraph({
    resolvers: [
      new PointsAccountResolver(deps),
      new PointsEntryResolver(deps),
      new MembershipPointsResolver(deps),
      new RepairOrderPointsResolver(deps),
      new EarningResolver(deps),
    ],
    orphanedTypes: [MembershipEntity, RepairOrderEntity],
    references: references(deps),
  });
}

/**
 * How a reference from another subgraph is answered: what the caller's tenant does not cover is null, like what does
 * not exist (rulebook PLT-02). An order is only a name here; without points of the caller's tenant it has none.
 */
function references(deps: PointsDeps): Record<string, Reference> {
  return {
    PointsAccount: async ({ id }, context) => {
      const view = await accountById(deps, context).load(id);
      return view && presentAccount(view);
    },
    PointsEntry: async ({ id }, context) => {
      const view = await entryById(deps, context).load(id);
      return view && presentEntry(view, context.language);
    },
    Membership: async ({ id }, context) => {
      const account = await accountById(deps, context).load(accountIdOf(id));
      return account && { id };
    },
    RepairOrder: ({ id }) => Promise.resolve(isId(id, 'ror') ? { id } : null),
  };
}
