import { LanguageEnum, Requires, type GraphContext, type Language } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { nameIn, presented, readerOf } from '../../kernel/graph';
import type { NetworkDeps } from './deps';
import { networkLoaders } from './loaders';
import { presentDealer, presentRegion } from './present';
import { Dealer } from './dealer.type';
import { Region } from './region.type';

@Resolver(() => Region)
export class RegionResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Requires('signed-in')
  @Query(() => Region, { nullable: true, description: 'A region by its id.' })
  async region(
    @Arg('id', () => ID, { description: 'The id of the region.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Region | null> {
    return presented(await networkLoaders(context, this.deps.network).region().load(id), presentRegion);
  }

  @Requires('signed-in')
  @Query(() => [Region], { description: 'All regions, in the order of their codes.' })
  async regions(@Ctx() context: GraphContext): Promise<Region[]> {
    return (await this.deps.network.regions(readerOf(context))).map(presentRegion);
  }

  @FieldResolver(() => String, { description: 'The name of the region.' })
  name(
    @Root() { record }: Region,
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
  @FieldResolver(() => [Dealer], { description: 'The dealers of the region that the caller can reach.' })
  async dealers(@Root() region: Region, @Ctx() context: GraphContext): Promise<Dealer[]> {
    return (await networkLoaders(context, this.deps.network).dealersOfRegion().load(region.id)).map(
      presentDealer,
    );
  }
}
