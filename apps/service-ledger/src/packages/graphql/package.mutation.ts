import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  ExternalRefInput,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  MoneyInput,
  mutationAnswer,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { countPackages } from '../application/count-packages';
import type { PackageReads } from '../application/ports';
import { refundPackage } from '../application/refund-package';
import { sellPackage } from '../application/sell-package';
import type { PackageLookups } from './lookups';
import { PackageMonth, PrepaidPackage } from './package.type';
import { presentMonth } from './present';

@InputType('PackageSellInput', { description: 'Oil or maintenance that is sold ahead.' })
class PackageSellInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who buys it.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The vehicle it is for; any of the customer unless given.',
  })
  vehicleId?: string | null;

  @Field(() => String, { description: 'Its definition in the programme, such as "MAINTENANCE_5".' })
  definitionCode!: string;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description: 'The number in the system of the dealer; the same document again changes nothing.',
  })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day; today unless given.' })
  soldOn?: LocalDate | null;

  @Field(() => Int, { description: 'The oil of one set in millilitres; at most 100 000.' })
  oilMillilitres!: number;

  @Field(() => MoneyInput, { description: 'List price of the oil of one set; more than zero.' })
  oilListAmount!: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'List price of an oil filter; needed where the package has one.',
  })
  filterListAmount?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'List price of the work and whatever else is in a set; nothing unless given.',
  })
  workListAmount?: MoneyInput | null;
}

@InputType('PackageRefundInput', { description: 'A package that is given back.' })
class PackageRefundInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The package.' })
  packageId!: string;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

@InputType('PackageCountRecordInput', { description: 'What people counted of a month.' })
class PackageCountRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of a month that is over.' })
  month!: LocalDate;

  @Field(() => Int, { description: 'Millilitres of oil that are still owed.' })
  oilMillilitres!: number;

  @Field(() => Int, { description: 'Oil filters that are still owed.' })
  filters!: number;

  @Field(() => MoneyInput, { description: 'Money that is still owed, at package price.' })
  amount!: MoneyInput;
}

const description = 'The package as it is now.';
const sellAnswer = mutationAnswer('PackageSell', { prepaidPackage: PrepaidPackage }, sellPackage.refusals, {
  description,
});
const refundAnswer = mutationAnswer(
  'PackageRefund',
  { prepaidPackage: PrepaidPackage },
  refundPackage.refusals,
  {
    description,
  },
);
const countAnswer = mutationAnswer(
  'PackageCountRecord',
  { packageMonth: PackageMonth },
  countPackages.refusals,
  {
    description: 'The month with its count.',
  },
);

/** The commands about packages. */
export interface PackageCommands {
  readonly sell: ReturnType<typeof sellPackage>;
  readonly refund: ReturnType<typeof refundPackage>;
  readonly count: ReturnType<typeof countPackages>;
}

@Resolver()
export class PackageMutation {
  constructor(
    private readonly run: PackageCommands,
    private readonly lookups: PackageLookups,
    private readonly reads: UnitOfWork<PackageReads>,
  ) {}

  @Requires('orders:write')
  @Mutation(() => sellAnswer.Payload, {
    description:
      'Sells oil or maintenance ahead; points are earned now and not at its use (rulebook SVC-08).',
  })
  async packageSell(
    @Arg('input', () => PackageSellInput, { description: 'The sale.' }) input: PackageSellInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof sellAnswer>> {
    const { idempotencyKey, ...sale } = input;
    const outcome = await this.run.sell(callerOf(context), idempotencyKey, sale);
    return answered(context, sellAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => refundAnswer.Payload, {
    description: 'Takes a package back: what was paid less its uses is returned (rulebook SVC-08).',
  })
  async packageRefund(
    @Arg('input', () => PackageRefundInput, { description: 'What is given back.' }) input: PackageRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof refundAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.refund(callerOf(context), idempotencyKey, wanted);
    return answered(context, refundAnswer, outcome, this.shown(context));
  }

  @Requires('orders:write')
  @Mutation(() => countAnswer.Payload, {
    description: 'Keeps what people counted of a month beside what the books say (rulebook SVC-08).',
  })
  async packageCountRecord(
    @Arg('input', () => PackageCountRecordInput, { description: 'The count.' })
    input: PackageCountRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof countAnswer>> {
    const { idempotencyKey, ...counted } = input;
    const outcome = await this.run.count(callerOf(context), idempotencyKey, counted);
    return answered(context, countAnswer, outcome, async ({ answer: { month } }) => {
      const [count] = await this.reads.read(readerOf(context), (packages) => packages.counts([month]));
      return { packageMonth: count ? presentMonth(month, count.booked, count) : null };
    });
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly packageId: string } }) => ({
      prepaidPackage: await this.lookups.package(context, answer.packageId),
    });
  }
}
