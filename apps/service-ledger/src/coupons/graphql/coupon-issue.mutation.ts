import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { issueCoupon, issuePack } from '../application/issue-coupon';
import { Coupon } from './coupon.type';
import type { CouponLookups } from './lookups';

@InputType({ description: 'Who is given something, and for what.' })
abstract class HolderInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who gets it.' })
  customerId!: string;

  @Field(() => ID, { nullable: true, description: 'The vehicle it is good for; any unless given.' })
  vehicleId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of what it is given for, such as "COMPLAINT"; by hand unless given with its id.',
  })
  causeType?: string | null;

  @Field(() => String, { nullable: true, description: 'The identifier of what it is given for.' })
  causeId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day on which it is no longer good, if that is to be sooner than the definition says.',
  })
  validTo?: LocalDate | null;
}

@InputType('CouponIssueInput', { description: 'A coupon of the programme for a customer.' })
class CouponIssueInput extends HolderInput {
  @Field(() => String, { description: 'Its definition in the programme, such as "BOUTIQUE_50".' })
  definitionCode!: string;
}

@InputType('CouponPackIssueInput', { description: 'A pack of coupons for a customer.' })
class CouponPackIssueInput extends HolderInput {
  @Field(() => String, { description: 'The pack, such as "COMPLAINT_COMFORT".' })
  packCode!: string;
}

@ObjectType('IssuedCoupons', { description: 'The coupons that were issued together.' })
class IssuedCoupons {
  @Field(() => [Coupon], { description: 'In the order of the pack.' })
  nodes!: Coupon[];
}

const issueAnswer = mutationAnswer('CouponIssue', { coupon: Coupon }, issueCoupon.refusals, {
  description: 'The issued coupon.',
});
const packAnswer = mutationAnswer('CouponPackIssue', { coupons: IssuedCoupons }, issuePack.refusals, {
  description: 'The issued coupons of the pack.',
});

@Resolver()
export class CouponIssueMutation {
  constructor(
    private readonly runIssue: ReturnType<typeof issueCoupon>,
    private readonly runPack: ReturnType<typeof issuePack>,
    private readonly lookups: CouponLookups,
  ) {}

  @Requires('coupons:issue')
  @Mutation(() => issueAnswer.Payload, { description: 'Issues a coupon of the programme (rulebook SVC-07).' })
  async couponIssue(
    @Arg('input', () => CouponIssueInput, { description: 'The coupon.' }) input: CouponIssueInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof issueAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.runIssue(callerOf(context), idempotencyKey, wanted);
    return answered(context, issueAnswer, outcome, async ({ answer }) => {
      const [coupon] = await this.shown(context, answer.couponIds);
      return { coupon: coupon ?? null };
    });
  }

  @Requires('coupons:issue')
  @Mutation(() => packAnswer.Payload, {
    description: 'Issues the coupons of a pack, all of them or none (rulebook SVC-07).',
  })
  async couponPackIssue(
    @Arg('input', () => CouponPackIssueInput, { description: 'The pack.' }) input: CouponPackIssueInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof packAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.runPack(callerOf(context), idempotencyKey, wanted);
    return answered(context, packAnswer, outcome, async ({ answer }) => ({
      coupons: { nodes: await this.shown(context, answer.couponIds) },
    }));
  }

  private async shown(context: GraphContext, ids: readonly string[]): Promise<Coupon[]> {
    const coupons = await Promise.all(ids.map((id) => this.lookups.coupon(context, id)));
    return coupons.filter((coupon) => coupon !== null);
  }
}
