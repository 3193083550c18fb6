import { can } from '@autoclub/identity';
import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedName } from '../domain/masked-name';
import type { NetworkLookups } from './network-lookups';
import { Dealer } from './dealer.type';
import { StaffMember } from './staff-member.type';

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  constructor(private readonly lookups: NetworkLookups) {}

  @FieldResolver(() => String, {
    description:
      'The name; masked as "张*" for callers without the right to personal data, such as analysts.',
  })
  name(@Root() { record }: StaffMember, @Ctx() { principal }: GraphContext): string {
    return can(principal, 'members:pii') ? record.name : maskedName(record.name);
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer the person works at.' })
  async dealer(@Root() { record }: StaffMember, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return this.lookups.dealer(context, record.dealerId);
  }
}
