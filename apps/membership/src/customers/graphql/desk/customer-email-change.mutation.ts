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
import { changeEmail } from '../../application/desk/change-email';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';

@InputType('CustomerEmailChangeInput', { description: 'Where a customer gets e-mail.' })
class CustomerEmailChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The address; null: none is known any more.' })
  email?: string | null;
}

const answer = mutationAnswer('CustomerEmailChange', { customer: Customer }, changeEmail.refusals, {
  description: 'The customer, with the address as it is now.',
});

@Resolver()
export class CustomerEmailChangeMutation {
  private readonly change;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.change = changeEmail(unit);
  }

  @Requires('customers:write')
  @Mutation(() => answer.Payload, {
    description:
      'Keeps the e-mail address of a customer, or takes it away. Nothing is sent there without a consent (rulebook MEM-17, ACT-08).',
  })
  async customerEmailChange(
    @Arg('input', () => CustomerEmailChangeInput, { description: 'Whose address, and which.' })
    { idempotencyKey, customerId, email = null }: CustomerEmailChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.change(callerOf(context), idempotencyKey, { customerId, email });
    return answered(context, answer, outcome, async ({ answer: { customerId: id } }) => ({
      customer: await this.lookups.customer(context, id),
    }));
  }
}
