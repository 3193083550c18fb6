import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { mergeCustomers, unmergeCustomers } from '../../application/merging/merge-customers';
import type { MergePorts } from '../../application/merging/ports';
import type { CustomerLookups } from '../customer-lookups';
import { Customer } from '../customer.type';

@InputType('CustomersMergeInput', { description: 'Two records of one person.' })
class CustomersMergeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The record that stays.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The record that is merged into it.' })
  mergedId!: string;
}

@InputType('CustomersUnmergeInput', { description: 'A record that was merged by mistake.' })
class CustomersUnmergeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The merged record.' })
  mergedId!: string;
}

const mergeAnswer = mutationAnswer(
  'CustomersMerge',
  { customer: shown(Customer, 'The record that stays; null when refused.') },
  mergeCustomers.refusals,
  { description: 'The one record of the person.' },
);

const unmergeAnswer = mutationAnswer(
  'CustomersUnmerge',
  {
    customer: shown(Customer, 'The record that had been merged; null when refused.'),
    survivor: shown(Customer, 'The record that it had been merged into; null when refused.'),
  },
  unmergeCustomers.refusals,
  { description: 'Both records as they are now.' },
);

@Resolver()
export class CustomersMergeMutation {
  private readonly merge;
  private readonly unmerge;

  constructor(
    unit: UnitOfWork<MergePorts>,
    private readonly lookups: CustomerLookups,
  ) {
    this.merge = mergeCustomers(unit);
    this.unmerge = unmergeCustomers(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => mergeAnswer.Payload, {
    description:
      'Makes two records of one person one: cars, cards, points and lists follow the record that stays (rulebook CONV-8).',
  })
  async customersMerge(
    @Arg('input', () => CustomersMergeInput, { description: 'The two records.' }) input: CustomersMergeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof mergeAnswer>> {
    const { idempotencyKey, survivorId, mergedId } = input;
    const outcome = await this.merge(callerOf(context), idempotencyKey, { survivorId, mergedId });
    return answered(context, mergeAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
    }));
  }

  @Requires('memberships:approve')
  @Mutation(() => unmergeAnswer.Payload, {
    description: "Undoes a merge: what was the merged record's goes back to it (rulebook CONV-8).",
  })
  async customersUnmerge(
    @Arg('input', () => CustomersUnmergeInput, { description: 'The merged record.' })
    input: CustomersUnmergeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof unmergeAnswer>> {
    const { idempotencyKey, mergedId } = input;
    const outcome = await this.unmerge(callerOf(context), idempotencyKey, { mergedId });
    return answered(context, unmergeAnswer, outcome, async ({ answer }) => ({
      customer: await this.lookups.customer(context, answer.customerId),
      survivor: await this.lookups.customer(context, answer.survivorId),
    }));
  }
}
