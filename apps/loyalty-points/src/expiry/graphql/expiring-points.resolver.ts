import { addDays, businessDayOf, parseLocalDate } from '@autoclub/domain-kit';
import { type GraphContext, LocalDateScalar, Requires, badUserInput, byId } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PointsAccountType } from '../../ledger/graph';
import type { ExpiryReads } from '../application/expiry-reads';
import { expiringPoints } from '../domain/expiring-points';
import { ExpiringPointsType } from './expiring-points.type';

const DAYS_SHOWN = 90;
const MOST_DAYS = 366;

@Resolver(() => PointsAccountType)
export class ExpiringPointsResolver {
  constructor(private readonly reads: ExpiryReads) {}

  @Requires('points:read')
  @FieldResolver(() => [ExpiringPointsType], {
    description: 'What expires from tomorrow on unless it is spent, day by day; of a year at most.',
  })
  async expiring(
    @Root() { id }: PointsAccountType,
    @Arg('before', () => LocalDateScalar, {
      nullable: true,
      description: 'The first day that is not looked at; 90 days from now unless given, a year at most.',
    })
    before: string | undefined,
    @Ctx() context: GraphContext,
  ): Promise<ExpiringPointsType[]> {
    const found = await byId(context, 'expiring points', this.reads, ({ accountId }) => accountId).load(id);
    if (!found) return [];
    const today = businessDayOf(this.reads.clockOf(found.dealerId)(), found.timeZone);
    const until = before === undefined ? addDays(today, DAYS_SHOWN) : parseLocalDate(before);
    if (!until || until > addDays(today, MOST_DAYS))
      throw badUserInput({
        zh: `只能查看一年内到期的积分（${MOST_DAYS} 天）。`,
        en: `What expires can be seen a year ahead at most (${MOST_DAYS} days).`,
      });
    return expiringPoints(found.lots, found.cardEndsOn, { from: addDays(today, 1), to: until });
  }
}
