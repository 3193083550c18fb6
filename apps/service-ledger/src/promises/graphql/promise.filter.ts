import { DateRangeInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { PromiseKind, PromiseState } from '../domain/promise';
import { PromiseKindEnum, PromiseStateEnum } from './promise.type';

@InputType('BenefitPromiseFilter', {
  description: 'Which promises a list holds; every condition given must be met.',
})
export class PromiseFilter {
  @Field(() => PromiseKindEnum, { nullable: true, description: 'Those of these books.' })
  kind?: PromiseKind | null;

  @Field(() => PromiseStateEnum, { nullable: true, description: 'Those that stand so.' })
  state?: PromiseState | null;

  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this card.' })
  membershipId?: string | null;

  @Field(() => String, { nullable: true, description: 'Those of this benefit, such as "CAR_WASH".' })
  benefitCode?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those that ended on these business days.' })
  judgedOn?: DateRangeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are open past the day they are due; without meaning when false.',
  })
  isOverdue?: boolean | null;
}
