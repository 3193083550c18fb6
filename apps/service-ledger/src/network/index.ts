import { TierFactEntity } from './infra/tier-fact.entity';
import { MembershipEntity } from './infra/membership.entity';
import { CustomerEntity, DealerEntity, StaffMemberEntity, VehicleEntity } from './infra/network.entities';
import { dealerOfEvent, reactions } from './infra/reactions';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from './graphql/owned-elsewhere.type';
import type { Capability } from '@autoclub/service-host';
import { ownedElsewhere } from '@autoclub/subgraph-kit';

export type { DealerBooks, MembershipBooks } from './application/network-books';
export type { Actor } from './domain/actor';
export { currencyFault, type Dealer } from './domain/dealer';
export type { HeldMembership } from './domain/held-membership';
export type { KnownTierFact, Membership } from './domain/membership';
export type { StaffMember } from './domain/staff-member';
export { dealerOfEvent };
export { dealerBooksIn, dealersIn, dealerZones, staffMembersIn } from './infra/dealer.repository';
export { membershipBooksIn, membershipsOfCustomersIn } from './infra/membership.repository';
export { dealerIdOf, ofTenant, storedDay, storedMoney, storedRef } from './infra/stored-values';

/** Copies of what other services own, fed by their events: who and what a document may name. */
export const network: Capability = {
  name: 'network',
  entities: [
    DealerEntity,
    StaffMemberEntity,
    CustomerEntity,
    VehicleEntity,
    MembershipEntity,
    TierFactEntity,
  ],
  graph: () => ({
    resolvers: [],
    orphanedTypes: [Customer, Vehicle, Membership, Dealer, StaffMember],
    references: { Customer: ownedElsewhere, Vehicle: ownedElsewhere, Membership: ownedElsewhere },
  }),
  reactions,
};
