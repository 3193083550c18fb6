import {
  badUserInput,
  byOwner,
  MoneyType,
  presentMoney,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Dealer } from '../../network/graph';
import type { MonthEnd, WalletReading } from '../application/reading';

@ObjectType('StoredValueMonthEnd', {
  description:
    'What a dealer owed its members as stored value at the end of a month (rulebook MEM-09): opening + brought in + topped up - spent - refunded + corrected = closing.',
})
export class StoredValueMonthEnd {
  @Field(() => String, { description: 'The calendar month, such as "2026-11".' })
  month!: string;

  @Field(() => MoneyType, { description: 'Owed when the month began.' })
  openingAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Opening balances from the system of before.' })
  broughtInAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid in by members.' })
  toppedUpAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Spent by members, fees included.' })
  spentAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Given back to members.' })
  refundedAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Signed: what was put right, as money that members got.' })
  correctedAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Owed when the month ended.' })
  closingAmount!: MoneyType;
}

const MOST_MONTHS = 36;

/** The stored value of all members of a dealer. */
@Resolver(() => Dealer)
export class DealerMonthEndsResolver {
  constructor(private readonly reading: WalletReading) {}

  @Requires('memberships:read')
  @FieldResolver(() => [StoredValueMonthEnd], {
    description: 'The closed months of stored value, the newest first.',
  })
  async storedValueMonthEnds(
    @Root() { id }: Dealer,
    @Ctx() context: GraphContext,
    @Arg('last', () => Int, { defaultValue: 12, description: 'How many months, at most 36.' })
    last: number,
  ): Promise<StoredValueMonthEnd[]> {
    if (last < 1 || last > MOST_MONTHS)
      throw badUserInput({
        zh: `须为 1 到 ${MOST_MONTHS} 个月。`,
        en: `Ask for 1 to ${MOST_MONTHS} months.`,
      });
    const find = this.reading.monthEndsOf(last);
    const found = byOwner<MonthEnd>(context, `month ends ${last}`, find, ({ dealerId }) => dealerId);
    return (await found.load(id)).map(presentMonthEnd);
  }
}

function presentMonthEnd({
  month,
  opening,
  broughtIn,
  toppedUp,
  spent,
  refunded,
  corrected,
  closing,
}: MonthEnd): StoredValueMonthEnd {
  return {
    month: month.slice(0, 7),
    openingAmount: presentMoney(opening),
    broughtInAmount: presentMoney(broughtIn),
    toppedUpAmount: presentMoney(toppedUp),
    spentAmount: presentMoney(spent),
    refundedAmount: presentMoney(refunded),
    correctedAmount: presentMoney(corrected),
    closingAmount: presentMoney(closing),
  };
}
