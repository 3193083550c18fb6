import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { changeBirthday } from '../../application/desk/change-birthday';
import type { CustomersPorts } from '../../application/ports';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';

@InputType('CustomerBirthdayChangeInput', { description: 'When a customer was born.' })
class CustomerBirthdayChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day, from 1900 on; null: it is not known any more. A company has none.',
  })
  bornOn?: LocalDate | null;
}

const answer = mutationAnswer('CustomerBirthdayChange', { customer: Customer }, changeBirthday.refusals, {
  description: 'The customer, with the day of birth as it is now.',
});

@Resolver()
export class CustomerBirthdayChangeMutation {
  private readonly change;

  constructor(
    unit: UnitOfWork<CustomersPorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.change = changeBirthday(unit);
  }

  @Requires('customers:write')
  @Mutation(() => answer.Payload, {
    description:
      'Keeps the day of birth of a person, or takes it away. Nobody is greeted without a consent (rulebook MEM-17, ACT-07).',
  })
  async customerBirthdayChange(
    @Arg('input', () => CustomerBirthdayChangeInput, { description: 'Whose day of birth, and which.' })
    { idempotencyKey, customerId, bornOn = null }: CustomerBirthdayChangeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.change(callerOf(context), idempotencyKey, { customerId, bornOn });
    return answered(context, answer, outcome, async ({ answer: { customerId: id } }) => ({
      customer: await this.lookups.customer(context, id),
    }));
  }
}
