import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Acknowledgement } from '../../entitlements';
import { AcknowledgementEnum } from '../../entitlements/graph';
import { useServiceCard } from '../application/use-service-card';
import type { ServiceCardLookups } from './lookups';
import { presentServiceCard, ServiceCard } from './service-card.type';

@InputType('ServiceCardUseInput', { description: 'A free wash, registered every single time.' })
class ServiceCardUseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The card.' })
  serviceCardId!: string;

  @Field(() => MoneyInput, { description: 'List price of the wash: the value it had for the customer.' })
  valueAmount!: MoneyInput;

  @Field(() => String, { description: 'The department that bears the cost, as a code of the dealer.' })
  bearingDepartment!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who performed it: the caller unless given. Another one only from a membership specialist, a manager ' +
      'or the system of the dealer, which has to name one.',
  })
  performedById?: string | null;

  @Field(() => AcknowledgementEnum, { description: 'How the customer confirmed it.' })
  acknowledgement!: Acknowledgement;
}

const answer = mutationAnswer('ServiceCardUse', { serviceCard: ServiceCard }, useServiceCard.refusals, {
  description: 'The card after the wash.',
});

@Resolver()
export class ServiceCardUseMutation {
  constructor(
    private readonly run: ReturnType<typeof useServiceCard>,
    private readonly lookups: ServiceCardLookups,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => answer.Payload, {
    description: 'Registers a free wash on a service card (rulebook MEM-16, SVC-05).',
  })
  async serviceCardUse(
    @Arg('input', () => ServiceCardUseInput, { description: 'The wash.' }) input: ServiceCardUseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, performedById, ...use } = input;
    const wash = { ...use, performedById: performedById ?? null };
    const outcome = await this.run(callerOf(context), idempotencyKey, wash);
    return answered(context, answer, outcome, async ({ answer: { serviceCardId } }) => {
      const card = await this.lookups.card(context, serviceCardId);
      return { serviceCard: card && presentServiceCard(card) };
    });
  }
}
