import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  ExternalRefInput,
  given,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { amendCustomer } from '../../application/desk/amend-customer';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerKind } from '../../domain/customer';
import { ConsentInput } from '../consent.input';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';
import { CustomerKindEnum } from '../enums';

@InputType('CustomerAmendInput', {
  description: 'What is to be changed of a customer; what is absent stays.',
})
class CustomerAmendInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => CustomerKindEnum, { nullable: true, description: 'Person or company.' })
  kind?: CustomerKind | null;

  @Field(() => String, { nullable: true, description: 'The name; at most 80 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number, in any writing.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of an identity document, in any writing; only a keyed hash of it is kept, by which doubles are found.',
  })
  identityReference?: string | null;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description: 'The number in the system of the dealer, of a customer who was registered without one.',
  })
  externalRef?: ExternalRefInput | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of registration.' })
  registeredOn?: LocalDate | null;

  @Field(() => [ConsentInput], {
    nullable: true,
    description: 'What the person agrees to, and to nothing else.',
  })
  consents?: ConsentInput[] | null;
}

const customerAmendAnswer = mutationAnswer('CustomerAmend', { customer: Customer }, amendCustomer.refusals, {
  description: 'The customer as it is now.',
});

@Resolver()
export class CustomerAmendMutation {
  private readonly amend;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.amend = amendCustomer(unit);
  }

  @Requires('customers:write')
  @Mutation(() => customerAmendAnswer.Payload, {
    description:
      'Changes what is known of a customer; what it was before stays in the history (rulebook CONV-8).',
  })
  async customerAmend(
    @Arg('input', () => CustomerAmendInput, { description: 'The customer and what changes.' })
    input: CustomerAmendInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof customerAmendAnswer>> {
    const { idempotencyKey, externalRef, consents, ...rest } = given(input);
    const change = {
      ...rest,
      customerId: input.customerId,
      ...(externalRef && { externalRef: { ...externalRef } }),
      ...(consents && { consents: consents.map((consent) => ({ ...consent })) }),
    };
    const outcome = await this.amend(callerOf(context), input.idempotencyKey, change);
    return answered(context, customerAmendAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
    }));
  }
}
