import { Requires, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { NetworkLookups } from './network-lookups';
import { Dealer } from './dealer.type';
import { LanguageArg } from './language-arg';
import { nameIn } from './present';
import { Region } from './region.type';

@Resolver(() => Region)
export class RegionResolver {
  constructor(private readonly lookups: NetworkLookups) {}

  @Requires('signed-in')
  @Query(() => Region, { nullable: true, description: 'A region by its id.' })
  async region(
    @Arg('id', () => ID, { description: 'The id of the region.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Region | null> {
    return this.lookups.region(context, id);
  }

  @Requires('signed-in')
  @Query(() => [Region], { description: 'All regions, in the order of their codes.' })
  async regions(@Ctx() context: GraphContext): Promise<Region[]> {
    return this.lookups.allRegions(context);
  }

  @FieldResolver(() => String, { description: 'The name of the region.' })
  name(
    @Root() { record }: Region,
    @Ctx() context: GraphContext,
    @LanguageArg() language?: Language | null,
  ): string {
    return nameIn(language ?? context.language, record);
  }

  @Requires('dealers:read')
  @FieldResolver(() => [Dealer], { description: 'The dealers of the region that the caller can reach.' })
  async dealers(@Root() region: Region, @Ctx() context: GraphContext): Promise<Dealer[]> {
    return this.lookups.dealersOfRegion(context, region.id);
  }
}
