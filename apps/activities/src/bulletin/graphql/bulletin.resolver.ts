import { byId, ConnectionArgs, pageRequest, presentPage, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { CursorPart, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { BulletinPorts } from '../application/ports';
import type { BulletinState } from '../domain/bulletin-item';
import { BulletinItemConnection, BulletinItemType, BulletinStateEnum } from './bulletin-item.type';
import { presentItem } from './present';

/** What a cursor of the bulletin holds: when an item was handed in, then the id. */
const PLACE: readonly CursorPart[] = ['instant', 'id'];

@Resolver(() => BulletinItemType)
export class BulletinResolver {
  constructor(private readonly unit: UnitOfWork<BulletinPorts>) {}

  @Requires('activities:read')
  @Query(() => BulletinItemType, { nullable: true, description: 'The item with this id, or null.' })
  bulletinItem(
    @Arg('id', () => ID, { description: 'The identifier, `bul_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<BulletinItemType | null> {
    return this.item(context, id);
  }

  @Requires('activities:read')
  @Query(() => BulletinItemConnection, {
    description:
      'What members read: published news and photos of the dealer, the latest first (rulebook ACT-11).',
  })
  bulletin(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphContext) {
    return this.page(context, args, ['PUBLISHED']);
  }

  @Requires('activities:write')
  @Query(() => BulletinItemConnection, {
    description: 'For moderators: items in these states, the latest first (rulebook ACT-11).',
  })
  bulletinItems(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('states', () => [BulletinStateEnum], { defaultValue: ['SUBMITTED'], description: 'Which ones.' })
    states: BulletinState[],
    @Ctx() context: GraphContext,
  ) {
    return this.page(context, args, states);
  }

  async item(context: GraphContext, id: string): Promise<BulletinItemType | null> {
    const lookup = byId(
      context,
      'bulletin item',
      (reader, ids) => this.unit.read(reader, ({ bulletin }) => bulletin.byIds(ids)),
      (item) => item.id,
    );
    const found = await lookup.load(id);
    return found && presentItem(found, context.language);
  }

  private async page(context: GraphContext, args: ConnectionArgs, states: readonly BulletinState[]) {
    const page = pageRequest(args, PLACE);
    const rows =
      states.length === 0
        ? []
        : await this.unit.read(readerOf(context), ({ bulletin }) => bulletin.list(states, page));
    return presentPage(rows, page, {
      node: (row) => presentItem(row, context.language),
      cursor: ({ submittedAt, id }) => [submittedAt.toISOString(), id],
    });
  }
}
