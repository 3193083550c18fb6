import { isId } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type GraphContext,
  Requires,
  byOwner,
  pageRequest,
  presentPage,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { AdjustmentReads } from '../application/ports';
import type { Adjustment, AdjustmentState } from '../domain/adjustment';
import {
  AdjustmentConnection,
  AdjustmentStateEnum,
  AdjustmentStepType,
  AdjustmentType,
} from './adjustment.type';
import { presentAdjustment } from './present';

@Resolver(() => AdjustmentType)
export class AdjustmentResolver {
  constructor(private readonly reads: UnitOfWork<AdjustmentReads>) {}

  @Requires('points:read')
  @Query(() => AdjustmentType, {
    nullable: true,
    description: 'The adjustment of that id; null when there is none or it is not yours.',
  })
  async pointsAdjustment(
    @Arg('id', () => ID, { description: 'The identifier, `adj_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<AdjustmentType | null> {
    if (!isId(id, 'adj')) return null;
    const [found] = await this.reads.read(readerOf(context), (reads) => reads.byIds([id]));
    return found ? presentAdjustment(found) : null;
  }

  @Requires('points:read')
  @Query(() => AdjustmentConnection, {
    description: 'Adjustments by hand, the newest first; those that wait for a second person by their state.',
  })
  async pointsAdjustments(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('state', () => AdjustmentStateEnum, { nullable: true, description: 'Only those; all unless given.' })
    state: AdjustmentState | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['instant', 'id']);
    const rows = await this.reads.read(readerOf(context), (reads) =>
      reads.page({ ...page, state: state ?? null }),
    );
    return presentPage(rows, page, {
      node: presentAdjustment,
      cursor: ({ requestedAt, adjustmentId }: Adjustment) => [requestedAt.toISOString(), adjustmentId],
    });
  }

  @Requires('points:read')
  @FieldResolver(() => [AdjustmentStepType], { description: 'Who did what about it and when, in order.' })
  async audit(@Root() { id }: AdjustmentType, @Ctx() context: GraphContext): Promise<AdjustmentStepType[]> {
    const find = (_: unknown, ids: readonly string[]) =>
      this.reads.read(readerOf(context), (reads) => reads.audit(ids));
    const steps = await byOwner(
      context,
      'audit of adjustments',
      find,
      ({ adjustmentId }) => adjustmentId,
    ).load(id);
    return steps.map(({ action, staffMemberId, at }) => ({ action, at, by: { id: staffMemberId } }));
  }
}
