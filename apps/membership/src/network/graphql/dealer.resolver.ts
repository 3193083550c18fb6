import { LanguageEnum, Requires, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { nameIn, presented, readerOf } from '../../kernel/graph';
import type { NetworkDeps } from './deps';
import { networkLoaders } from './loaders';
import { presentDealer, presentOutlet, presentRegion, presentStaffMember } from './present';
import { Dealer } from './dealer.type';
import { Outlet } from './outlet.type';
import { Region } from './region.type';
import { StaffMember } from './staff-member.type';

@Resolver(() => Dealer)
export class DealerResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Requires('dealers:read')
  @Query(() => Dealer, { nullable: true, description: 'A dealer by its id.' })
  async dealer(
    @Arg('id', () => ID, { description: 'The id of the dealer.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Dealer | null> {
    return presented(await networkLoaders(context, this.deps.network).dealer().load(id), presentDealer);
  }

  @Requires('dealers:read')
  @Query(() => [Dealer], { description: 'The dealers the caller can reach, in the order of their codes.' })
  async dealers(@Ctx() context: GraphContext): Promise<Dealer[]> {
    return (await this.deps.network.dealers(readerOf(context))).map(presentDealer);
  }

  @FieldResolver(() => String, { description: 'The name of the dealer.' })
  name(
    @Root() { record }: Dealer,
    @Ctx() context: GraphContext,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: "The language of the name; the caller's unless told.",
    })
    language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, record);
  }

  @Requires('dealers:read')
  @FieldResolver(() => Region, { nullable: true, description: 'The region it belongs to.' })
  async region(@Root() { record }: Dealer, @Ctx() context: GraphContext): Promise<Region | null> {
    return presented(
      await networkLoaders(context, this.deps.network).region().load(record.regionId),
      presentRegion,
    );
  }

  @Requires('dealers:read')
  @FieldResolver(() => [Outlet], { description: 'Its outlets, in the order of their codes.' })
  async outlets(@Root() dealer: Dealer, @Ctx() context: GraphContext): Promise<Outlet[]> {
    return (await networkLoaders(context, this.deps.network).outletsOfDealer().load(dealer.id)).map(
      presentOutlet,
    );
  }

  @Requires('dealers:read')
  @FieldResolver(() => [StaffMember], { description: 'Its staff, in the order of their numbers.' })
  async staffMembers(@Root() dealer: Dealer, @Ctx() context: GraphContext): Promise<StaffMember[]> {
    return (await networkLoaders(context, this.deps.network).staffOfDealer().load(dealer.id)).map(
      presentStaffMember,
    );
  }
}
