import { can } from '@autoclub/identity';
import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedName } from '../domain/masking';
import type { GraphDeps } from './graph-deps';
import { loaders } from './loaders';
import { presentDealer, presented } from './present';
import { Dealer } from './types/dealer.type';
import { StaffMember } from './types/staff-member.type';

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  constructor(private readonly deps: GraphDeps) {}

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
    return presented(await loaders(context, this.deps.reading).dealer().load(record.dealerId), presentDealer);
  }
}
