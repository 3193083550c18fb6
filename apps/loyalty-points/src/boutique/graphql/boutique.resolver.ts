import { isId } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type GraphContext,
  Requires,
  byId,
  pageRequest,
  presentPage,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { BoutiquePorts } from '../application/ports';
import { BoutiqueItemConnection, BoutiqueItemType } from './boutique.type';
import { presentItem } from './present';

export function itemById(unit: UnitOfWork<BoutiquePorts>, context: GraphContext) {
  return byId(
    context,
    'boutique item',
    (reader, ids) => unit.read(reader, ({ store }) => store.items(ids)),
    ({ itemId }) => itemId,
  );
}

export function pickUpById(unit: UnitOfWork<BoutiquePorts>, context: GraphContext) {
  return byId(
    context,
    'pick-up',
    (reader, ids) => unit.read(reader, ({ store }) => store.pickUps(ids)),
    ({ pickUpId }) => pickUpId,
  );
}

@Resolver(() => BoutiqueItemType)
export class BoutiqueResolver {
  constructor(private readonly unit: UnitOfWork<BoutiquePorts>) {}

  @Requires('points:read')
  @Query(() => BoutiqueItemConnection, { description: 'What the boutique offers for points, by code.' })
  async boutiqueItems(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphContext) {
    const page = pageRequest(args, ['text', 'id']);
    const rows = await this.unit.read(readerOf(context), ({ store }) => store.offered(page));
    return presentPage(rows, page, {
      node: (item) => presentItem(item, context.language),
      cursor: ({ code, itemId }) => [code, itemId],
    });
  }

  @Requires('points:read')
  @Query(() => BoutiqueItemType, {
    nullable: true,
    description: 'The item of that id, offered or not; null when there is none or it is not yours.',
  })
  async boutiqueItem(
    @Arg('id', () => ID, { description: 'The identifier, `bti_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<BoutiqueItemType | null> {
    const item = isId(id, 'bti') ? await itemById(this.unit, context).load(id) : null;
    return item && presentItem(item, context.language);
  }
}
