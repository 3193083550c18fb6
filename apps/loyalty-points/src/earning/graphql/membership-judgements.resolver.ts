import {
  ConnectionArgs,
  type GraphContext,
  Requires,
  byOwner,
  pageRequest,
  presentPage,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { EarningReads, JudgementPage, MembershipJudgement } from '../application/ports';
import { PointsJudgementConnection } from './points-judgement.type';
import { presentJudgement } from './present';

@Resolver(() => MembershipEntity)
export class MembershipJudgementsResolver {
  constructor(private readonly reads: EarningReads) {}

  @Requires('points:read')
  @FieldResolver(() => PointsJudgementConnection, {
    nullable: true,
    description:
      "The documents of the membership's customer with what each earned or why it earned nothing, the newest first. Those that another card of the customer earned for are in that one's list.",
  })
  async pointsJudgements(
    @Root() { id }: MembershipEntity,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('earned', () => Boolean, {
      nullable: true,
      description: 'false: only those that earned nothing; true: only those that earned; both unless given.',
    })
    earned: boolean | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['day', 'text', 'text']);
    const part: JudgementPage = { ...page, earned: earned ?? null };
    const find = this.reads.judgementsOfMemberships(part);
    const name = `judgements ${JSON.stringify(part)}`;
    const rows = await byOwner(context, name, find, ({ listedFor }) => listedFor).load(id);
    return presentPage(rows, page, {
      node: ({ record }: MembershipJudgement) => presentJudgement(record, context.language),
      cursor: ({ record: { document } }) => [document.businessDay, document.type, document.id],
    });
  }
}
