import { byId, byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type { MembershipReading, MembershipView } from '../application/reading';
import type { Membership } from './membership.type';
import { presentMembership } from './present';

/** Memberships as the graph shows them; all that one step of an operation asks for is one statement. */
export class MembershipLookups {
  constructor(private readonly reading: MembershipReading) {}

  async membership(context: GraphContext, membershipId: string): Promise<Membership | null> {
    const { memberships } = this.reading;
    const found = byId<MembershipView>(context, 'membership', memberships, (row) => row.membershipId);
    return presented(await found.load(membershipId), presentMembership);
  }

  async membershipsOf(context: GraphContext, customerId: string): Promise<Membership[]> {
    const { membershipsOf } = this.reading;
    const found = byOwner<MembershipView>(context, 'membershipsOf', membershipsOf, (row) => row.customerId);
    return (await found.load(customerId)).map(presentMembership);
  }
}
