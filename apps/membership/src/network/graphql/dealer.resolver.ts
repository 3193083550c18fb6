import { Requires, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { NetworkLookups } from './network-lookups';
import { Dealer } from './dealer.type';
import { Outlet } from './outlet.type';
import { LanguageArg } from './language-arg';
import { nameIn } from './present';
import { Region } from './region.type';
import { StaffMember } from './staff-member.type';

@Resolver(() => Dealer)
export class DealerResolver {
  constructor(private readonly lookups: NetworkLookups) {}

  @Requires('dealers:read')
  @Query(() => Dealer, { nullable: true, description: 'A dealer by its id.' })
  async dealer(
    @Arg('id', () => ID, { description: 'The id of the dealer.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Dealer | null> {
    return this.lookups.dealer(context, id);
  }

  @Requires('dealers:read')
  @Query(() => [Dealer], { description: 'The dealers the caller can reach, in the order of their codes.' })
  async dealers(@Ctx() context: GraphContext): Promise<Dealer[]> {
    return this.lookups.allDealers(context);
  }

  @FieldResolver(() => String, { description: 'The name of the dealer.' })
  name(
    @Root() { record }: Dealer,
    @Ctx() context: GraphContext,
    @LanguageArg() language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, record);
  }

  @Requires('dealers:read')
  @FieldResolver(() => Region, { nullable: true, description: 'The region it belongs to.' })
  async region(@Root() { record }: Dealer, @Ctx() context: GraphContext): Promise<Region | null> {
    return this.lookups.region(context, record.regionId);
  }

  @Requires('dealers:read')
  @FieldResolver(() => [Outlet], { description: 'Its outlets, in the order of their codes.' })
  async outlets(@Root() dealer: Dealer, @Ctx() context: GraphContext): Promise<Outlet[]> {
    return this.lookups.outletsOfDealer(context, dealer.id);
  }

  @Requires('dealers:read')
  @FieldResolver(() => [StaffMember], { description: 'Its staff, in the order of their numbers.' })
  async staffMembers(@Root() dealer: Dealer, @Ctx() context: GraphContext): Promise<StaffMember[]> {
    return this.lookups.staffOfDealer(context, dealer.id);
  }
}
