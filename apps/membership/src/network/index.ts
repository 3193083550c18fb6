import type { Capability } from '@autoclub/service-host';
import type { ClockPorts, NetworkPorts } from './application/ports';
import { DealerClockAdvanceMutation } from './graphql/dealer-clock-advance.mutation';
import { DealerRegisterMutation } from './graphql/dealer-register.mutation';
import { DealerResolver } from './graphql/dealer.resolver';
import { NetworkLookups } from './graphql/network-lookups';
import { OutletResolver } from './graphql/outlet.resolver';
import { OutletRegisterMutation } from './graphql/outlet-register.mutation';
import { networkReferences } from './graphql/references';
import { RegionRegisterMutation } from './graphql/region-register.mutation';
import { RegionResolver } from './graphql/region.resolver';
import { StaffMemberRegisterMutation } from './graphql/staff-member-register.mutation';
import { StaffMemberResolver } from './graphql/staff-member.resolver';
import { ViewerResolver } from './graphql/viewer.resolver';
import { DealerEntity } from './infra/dealer.entity';
import { networkBook } from './infra/network.repository';
import { networkReading } from './infra/network-reading';
import { OutletEntity } from './infra/outlet.entity';
import { RegionEntity } from './infra/region.entity';
import { StaffMemberEntity } from './infra/staff-member.entity';

export { dealerOf, latestDayAt, todayAt } from './application/dealer-of';
export type { DealerRecord, NetworkBook, OutletRecord, StaffMemberRecord } from './application/ports';
export type { NetworkReading } from './application/reading';
export type { StaffRole } from './domain/staff-member';
export { maskedName } from './domain/masked-name';
export { networkReading } from './infra/network-reading';
export { networkBook } from './infra/network.repository';

/** Regions, dealers, outlets and staff, and who is asking. */
export const network: Capability = {
  name: 'network',
  entities: [RegionEntity, DealerEntity, OutletEntity, StaffMemberEntity],
  graph({ database, unit: unitOver, ids, clock }) {
    const unit = unitOver<NetworkPorts>((tx) => ({ network: networkBook(tx), ids }));
    const clockUnit = unitOver<ClockPorts>((tx) => ({ network: networkBook(tx), realNow: clock }));
    const lookups = new NetworkLookups(networkReading(database));
    return {
      resolvers: [
        new ViewerResolver(lookups),
        new RegionResolver(lookups),
        new DealerResolver(lookups),
        new OutletResolver(),
        new StaffMemberResolver(lookups),
        new RegionRegisterMutation(unit, lookups),
        new DealerRegisterMutation(unit, lookups),
        new DealerClockAdvanceMutation(clockUnit, lookups),
        new OutletRegisterMutation(unit, lookups),
        new StaffMemberRegisterMutation(unit, lookups),
      ],
      references: networkReferences(lookups),
    };
  },
};
