import type { Capability } from '@autoclub/service-host';
import { readOver, unitOfWork } from '../kernel';
import { networkCommands } from './application/commands';
import type { NetworkPorts } from './application/ports';
import { DealerResolver } from './graphql/dealer.resolver';
import { NetworkCommandsResolver } from './graphql/network-commands.resolver';
import { networkReferences } from './graphql/references';
import { RegionResolver } from './graphql/region.resolver';
import { StaffMemberResolver } from './graphql/staff-member.resolver';
import { ViewerResolver } from './graphql/viewer.resolver';
import { DealerEntity } from './infra/dealer.entity';
import { networkBook } from './infra/network.repository';
import { networkReading } from './infra/network-reading';
import { OutletEntity } from './infra/outlet.entity';
import { RegionEntity } from './infra/region.entity';
import { StaffMemberEntity } from './infra/staff-member.entity';

export { dealerOf } from './application/dealer-of';
export type { DealerRecord, NetworkBook } from './application/ports';
export type { NetworkReading } from './application/reading';
export { maskedName } from './domain/masked-name';
export { networkTexts } from './domain/refusals';
export { networkReading } from './infra/network-reading';
export { networkBook } from './infra/network.repository';

/** Regions, dealers, outlets and staff, and who is asking. */
export const network: Capability = {
  name: 'network',
  entities: [RegionEntity, DealerEntity, OutletEntity, StaffMemberEntity],
  graph({ database, ids }) {
    const unit = unitOfWork<NetworkPorts>({ database, ids }, (tx) => ({ network: networkBook(tx) }));
    const deps = { network: networkReading(readOver(database)), commands: networkCommands(unit) };
    return {
      resolvers: [
        new ViewerResolver(deps),
        new RegionResolver(deps),
        new DealerResolver(deps),
        new StaffMemberResolver(deps),
        new NetworkCommandsResolver(deps),
      ],
      references: networkReferences(deps),
    };
  },
};
