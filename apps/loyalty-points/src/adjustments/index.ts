import type { Capability } from '@autoclub/service-host';
import { ownedElsewhere } from '@autoclub/subgraph-kit';
import { ledgerIn } from '../ledger';
import { dealersIn } from '../network';
import { StaffMemberEntity } from '../network/graph';
import type { AdjustmentPorts, AdjustmentReads } from './application/ports';
import { AdjustmentMutations } from './graphql/adjustment.mutations';
import { AdjustmentResolver } from './graphql/adjustment.resolver';
import { AdjustmentRepository } from './infra/adjustment.repository';

/** Points adjusted by hand, and what of it a second person decides (rulebook PTS-08, PTS-15). */
export const adjustments: Capability = {
  name: 'adjustments',
  graph: ({ unit: unitOver, programmes, ids, clock }) => {
    const unit = unitOver<AdjustmentPorts>((tx, { scope }) => ({
      adjustments: new AdjustmentRepository(tx, scope),
      ledger: ledgerIn(tx, clock()),
      dealer: async (dealerId) => (await dealersIn(tx).byId([dealerId]))[0],
      programmes,
      ids,
    }));
    const reads = unitOver<AdjustmentReads>((tx, { scope }) => new AdjustmentRepository(tx, scope));
    return {
      resolvers: [new AdjustmentMutations(unit, reads), new AdjustmentResolver(reads)],
      orphanedTypes: [StaffMemberEntity],
      references: { StaffMember: ownedElsewhere },
    };
  },
};
