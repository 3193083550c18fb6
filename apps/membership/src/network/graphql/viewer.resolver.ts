import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { presented } from '../../kernel/graph';
import type { NetworkDeps } from './deps';
import { networkLoaders } from './loaders';
import { presentDealer, presentRegion } from './present';
import { Dealer } from './dealer.type';
import { Region } from './region.type';
import { Viewer } from './viewer.type';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly deps: NetworkDeps) {}

  @Requires('signed-in')
  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(@Ctx() { principal }: GraphContext): Viewer {
    return { subject: principal.subject, kind: principal.kind, roles: [...principal.roles] };
  }

  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer the caller acts for, if any.' })
  async dealer(@Ctx() context: GraphContext): Promise<Dealer | null> {
    const { dealerId } = context.principal;
    if (dealerId === null) return null;
    return presented(await networkLoaders(context, this.deps.network).dealer().load(dealerId), presentDealer);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region of the caller: of an analyst its own, of a dealer the one it belongs to.',
  })
  async region(@Ctx() context: GraphContext): Promise<Region | null> {
    const { dealerId, regionId } = context.principal;
    const load = networkLoaders(context, this.deps.network);
    const id = regionId ?? (dealerId === null ? null : (await load.dealer().load(dealerId))?.regionId);
    return id ? presented(await load.region().load(id), presentRegion) : null;
  }
}
