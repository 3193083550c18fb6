import { byOwner, Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Membership } from '../../memberships/graph';
import { StaffMember, type NetworkLookups } from '../../network/graph';
import type { UpgradeReading } from '../application/ports';
import type { SpecialContribution } from '../domain/special-contribution';
import { presentContribution, SpecialContributionType } from './special-contribution.type';

/** Special contributions of a membership; all that one step of an operation asks for is one statement. */
@Resolver(() => Membership)
export class MembershipContributionsResolver {
  constructor(private readonly reading: UpgradeReading) {}

  @Requires('memberships:read')
  @FieldResolver(() => [SpecialContributionType], {
    description: 'What the member has done for the club that was proposed for a tier, oldest first.',
  })
  async specialContributions(
    @Root() { id }: Membership,
    @Ctx() context: GraphContext,
  ): Promise<SpecialContributionType[]> {
    const { contributionsOf } = this.reading;
    const found = byOwner<SpecialContribution>(
      context,
      'contributionsOf',
      contributionsOf,
      (row) => row.membershipId,
    );
    return (await found.load(id)).map(presentContribution);
  }
}

/** Who proposed a contribution, and who decides about it. */
@Resolver(() => SpecialContributionType)
export class SpecialContributionResolver {
  constructor(private readonly network: NetworkLookups) {}

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: 'Who proposed it; null if the token named nobody.',
  })
  proposedBy(
    @Root() { record }: SpecialContributionType,
    @Ctx() context: GraphContext,
  ): Promise<StaffMember | null> | null {
    return record.proposedById === null ? null : this.network.staffMember(context, record.proposedById);
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who decides, by their own token.' })
  approver(
    @Root() { record }: SpecialContributionType,
    @Ctx() context: GraphContext,
  ): Promise<StaffMember | null> {
    return this.network.staffMember(context, record.approverId);
  }
}
