import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CallBackPorts } from '../application/ports';
import { recordCallBack } from '../application/record-call-back';
import { CallBackType } from './call-back.type';
import { CallBackOutcomeEnum, CallBackPlaceEnum, CallBackReasonEnum } from './enums';
import type { CallBackLookups } from './lookups';
import { presentCallBack } from './present';

@InputType('CallBackRecordInput', { description: 'A call to a customer who stayed away, made now.' })
class CallBackRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who was called.' })
  customerId!: string;

  @Field(() => CallBackOutcomeEnum, { description: 'What came of it.' })
  outcome!: keyof typeof CallBackOutcomeEnum;

  @Field(() => CallBackReasonEnum, {
    nullable: true,
    description:
      'Why the car is serviced elsewhere; asked for with SERVICED_ELSEWHERE, possible with DECLINED.',
  })
  reason?: keyof typeof CallBackReasonEnum | null;

  @Field(() => CallBackPlaceEnum, {
    nullable: true,
    description: 'Where the car is serviced now, with SERVICED_ELSEWHERE.',
  })
  servicedAt?: keyof typeof CallBackPlaceEnum | null;

  @Field(() => String, {
    nullable: true,
    description: 'The pack of coupons that is kept, with TOO_EARLY; that of the programme unless given.',
  })
  giftPackCode?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'When to call again, from tomorrow on within a year; the usual days of the programme unless given.',
  })
  nextContactOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Who called, from the dealer's system; a person is the caller.",
  })
  staffMemberId?: string | null;
}

const answer = mutationAnswer('CallBackRecord', { callBack: CallBackType }, recordCallBack.refusals, {
  description: 'The recorded call.',
});

@Resolver()
export class CallBackRecordMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<CallBackPorts>,
    private readonly lookups: CallBackLookups,
  ) {
    this.run = recordCallBack(unit);
  }

  @Requires('follow-ups:write')
  @Mutation(() => answer.Payload, {
    description:
      'Records a call to a customer who stayed away, with the branch it takes; a gift is kept where it is too early (rulebook ACT-10).',
  })
  async callBackRecord(
    @Arg('input', () => CallBackRecordInput, { description: 'The call.' })
    { idempotencyKey, ...said }: CallBackRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { reason = null, servicedAt = null, giftPackCode = null, staffMemberId = null } = said;
    const nextContactOn = (said.nextContactOn ?? null) as LocalDate | null;
    const call = { ...said, reason, servicedAt, giftPackCode, nextContactOn, staffMemberId };
    const outcome = await this.run(callerOf(context), idempotencyKey, call);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => ({
      callBack: written ? presentCallBack(written) : await this.lookups.callBack(context, id),
    }));
  }
}
