import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  byId,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  MoneyType,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { closePeriod, reopenPeriod } from '../application/close-period';
import type { ClubReads } from '../application/ports';
import { recordIncome } from '../application/record-income';
import { ClubPeriod } from './club.type';
import { presentPeriod } from './present';

@InputType('ClubPeriodCloseInput', { description: 'A month that is closed.' })
class ClubPeriodCloseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of a month that is over.' })
  month!: LocalDate;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Of the first period what is carried over into it; nothing unless given.',
  })
  openingAmount?: MoneyInput | null;
}

@InputType('ClubPeriodReopenInput', { description: 'A closed month that is opened again.' })
class ClubPeriodReopenInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of the month; the last that was closed.' })
  month!: LocalDate;

  @Field(() => String, { description: 'Why; at most 500 characters. It stays with the month.' })
  reason!: string;
}

@InputType('ClubIncomeRecordInput', { description: 'Income that no other system reports.' })
class ClubIncomeRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => MoneyInput, { description: 'How much; more than zero.' })
  amount!: MoneyInput;

  @Field(() => LocalDateScalar, { description: 'The business day; not in the future.' })
  receivedOn!: LocalDate;

  @Field(() => String, { description: 'Where it came from, as a code of the dealer, such as "SPONSOR".' })
  sourceCode!: string;
}

const fields = { clubPeriod: ClubPeriod };
const description = 'The month as it is now.';
const closeAnswer = mutationAnswer('ClubPeriodClose', fields, closePeriod.refusals, { description });
const reopenAnswer = mutationAnswer('ClubPeriodReopen', fields, reopenPeriod.refusals, { description });
const incomeAnswer = mutationAnswer(
  'ClubIncomeRecord',
  { amount: shown(MoneyType, 'What was recorded; null when refused.') },
  recordIncome.refusals,
  { description: 'The income.' },
);

/** The commands about the accounts. */
export interface ClubCommands {
  readonly close: ReturnType<typeof closePeriod>;
  readonly reopen: ReturnType<typeof reopenPeriod>;
  readonly income: ReturnType<typeof recordIncome>;
}

@Resolver()
export class ClubMutation {
  constructor(
    private readonly run: ClubCommands,
    private readonly reads: UnitOfWork<ClubReads>,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => closeAnswer.Payload, {
    description:
      "Closes a month of the club's accounts; what comes later is booked in the next one (rulebook SVC-18).",
  })
  async clubPeriodClose(
    @Arg('input', () => ClubPeriodCloseInput, { description: 'The month.' }) input: ClubPeriodCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof closeAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.close(callerOf(context), idempotencyKey, wanted);
    return answered(context, closeAnswer, outcome, this.shown(context));
  }

  @Requires('discounts:approve')
  @Mutation(() => reopenAnswer.Payload, {
    description: 'Opens the last closed month again, by name and with a reason that stays (rulebook SVC-18).',
  })
  async clubPeriodReopen(
    @Arg('input', () => ClubPeriodReopenInput, { description: 'Which and why.' })
    input: ClubPeriodReopenInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof reopenAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.reopen(callerOf(context), idempotencyKey, wanted);
    return answered(context, reopenAnswer, outcome, this.shown(context));
  }

  @Requires('discounts:approve')
  @Mutation(() => incomeAnswer.Payload, {
    description: 'Records income of the club that no other system reports (rulebook SVC-18).',
  })
  async clubIncomeRecord(
    @Arg('input', () => ClubIncomeRecordInput, { description: 'The income.' }) input: ClubIncomeRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof incomeAnswer>> {
    const { idempotencyKey, ...income } = input;
    const outcome = await this.run.income(callerOf(context), idempotencyKey, income);
    return answered(context, incomeAnswer, outcome, () => ({ amount: income.amount }));
  }

  private shown(context: GraphContext) {
    const lookup = byId(
      context,
      'club period',
      (reader, ids) => this.reads.read(reader, (reads) => reads.periodsByIds(ids)),
      (period) => period.id,
    );
    return async ({ answer }: { readonly answer: { readonly clubPeriodId: string } }) => {
      const period = await lookup.load(answer.clubPeriodId);
      return { clubPeriod: period && presentPeriod(period) };
    };
  }
}
