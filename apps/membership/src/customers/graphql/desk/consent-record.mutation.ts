import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recordConsent } from '../../application/desk/record-consent';
import type { CustomersPorts } from '../../application/ports';
import type { ConsentChannel, ConsentPurpose } from '../../domain/consent';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';
import { ConsentChannelEnum, ConsentPurposeEnum } from '../enums';

@InputType('ConsentRecordInput', { description: 'What a customer says about one channel for one purpose.' })
class ConsentRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => ConsentChannelEnum, { description: 'The way to reach the person.' })
  channel!: ConsentChannel;

  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  purpose!: ConsentPurpose;

  @Field(() => Boolean, { description: 'True: the person agrees; false: the person withdraws it.' })
  isGiven!: boolean;
}

const consentRecordAnswer = mutationAnswer('ConsentRecord', { customer: Customer }, recordConsent.refusals, {
  description: 'The customer, with the consents as they are now.',
});

@Resolver()
export class ConsentRecordMutation {
  private readonly record;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.record = recordConsent(unit);
  }

  @Requires('customers:write')
  @Mutation(() => consentRecordAnswer.Payload, {
    description:
      'Records that a customer agrees to one channel for one purpose, or withdraws it; nothing else changes. No message is sent without a consent (rulebook MEM-17, ACT-08).',
  })
  async consentRecord(
    @Arg('input', () => ConsentRecordInput, { description: 'Whose consent, for what, given or withdrawn.' })
    { idempotencyKey, ...said }: ConsentRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof consentRecordAnswer>> {
    const outcome = await this.record(callerOf(context), idempotencyKey, { ...said });
    return answered(context, consentRecordAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
    }));
  }
}
