import { businessDayOf, daysBetween, formatRate, type LocalDate, type Period } from '@autoclub/domain-kit';
import {
  badUserInput,
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type { RenewalReads, RenewalStages } from '../application/ports';
import type { PolicyKind } from '../domain/insurance-policy';
import { type PolicyRenewal, renewalRateBp, renewalWindow, stageOf } from '../domain/renewal';
import { InsurancePolicy, InsurancePolicyKindEnum } from './insurance-policy.type';
import type { PolicyLookups } from './lookups';
import { presentPolicy } from './present';
import { InsuranceRenewal, InsuranceRenewalConnection, InsuranceRenewalRate } from './renewal.type';

const PLACE: readonly CursorPart[] = ['day', 'id'];

@InputType('InsuranceRenewalFilter', {
  description: 'Which policies that end a list holds; every condition given must be met.',
})
class InsuranceRenewalFilter {
  @Field(() => Int, {
    nullable: true,
    description:
      'Those that end within so many days; as far as the first stage of the programme unless given.',
  })
  withinDays?: number | null;

  @Field(() => InsurancePolicyKindEnum, { nullable: true, description: 'Those of this kind.' })
  kind?: PolicyKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that a later policy followed, or those that none did.',
  })
  isRenewed?: boolean | null;
}

@Resolver(() => InsuranceRenewal)
export class InsuranceRenewalResolver {
  constructor(
    private readonly reads: UnitOfWork<RenewalReads>,
    private readonly stages: RenewalStages,
    private readonly policies: PolicyLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => InsuranceRenewalConnection, {
    nullable: true,
    description:
      'Policies that end soon, the first to end first, with the stage each has reached (rulebook SVC-10).',
  })
  async insuranceRenewals(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => InsuranceRenewalFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: InsuranceRenewalFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const [reader, page] = [readerOf(context), pageRequest(args, PLACE)];
    const { withinDays, ...wanted } = given(filter);
    if (withinDays !== undefined && withinDays < 0)
      throw badUserInput({ zh: '天数不能为负数。', en: 'The days must not be negative.' });
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const today = businessDayOf(context.now(), dealer.timeZone);
      const stages = this.stages(dealer, today);
      const rows = await reads.renewals({ ...renewalWindow(today, stages, withinDays), ...wanted }, page);
      return presentPage(rows, page, {
        node: (row) => present(row, today, stages),
        cursor: ({ endsOn, policyId }) => [endsOn, policyId],
      });
    });
  }

  @Requires('orders:read')
  @Query(() => InsuranceRenewalRate, {
    nullable: true,
    description: 'How many of the policies that ended on some days were renewed (rulebook SVC-10).',
  })
  async insuranceRenewalRate(
    @Arg('endedOn', () => DateRangeInput, { description: 'The days on which they ended.' })
    endedOn: DateRangeInput,
    @Arg('kind', () => InsurancePolicyKindEnum, {
      nullable: true,
      description: 'Of this kind; all unless given.',
    })
    kind: PolicyKind | null,
    @Ctx() context: GraphContext,
  ): Promise<InsuranceRenewalRate | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const filter = { ...(endedOn as Period), ...given({ kind }) };
    const counts = await this.reads.read(reader, (reads) => reads.renewalCounts(filter));
    return { ...counts, renewalRate: formatRate(renewalRateBp(counts)) };
  }

  @FieldResolver()
  async insurancePolicy(
    @Root() { policyId }: InsuranceRenewal,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy | null> {
    const policy = await this.policies.policy(context, policyId);
    return policy && presentPolicy(policy, context);
  }

  @FieldResolver()
  async renewedBy(
    @Root() { nextPolicyId }: InsuranceRenewal,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy | null> {
    const policy = nextPolicyId === null ? null : await this.policies.policy(context, nextPolicyId);
    return policy && presentPolicy(policy, context);
  }
}

function present(
  { policyId, nextPolicyId, endsOn }: PolicyRenewal,
  today: LocalDate,
  stages: readonly number[],
): InsuranceRenewal {
  const daysLeft = daysBetween(today, endsOn);
  return { policyId, nextPolicyId, endsOn, daysLeft, stageDays: stageOf(endsOn, today, stages) };
}
