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
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ServiceReads } from '../application/ports';
import { recordUse } from '../application/record-use';
import { saveService } from '../application/save-service';
import { serviceById } from './offered-service.resolver';
import { OfferedService } from './offered-service.type';

@InputType('OfferedServicePriceInput', { description: 'What a service costs a member of a tier.' })
class OfferedServicePriceInput {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode!: string;

  @Field(() => MoneyInput, { description: 'The price of one; not above the list price.' })
  amount!: MoneyInput;
}

@InputType('OfferedServiceSaveInput', { description: 'A service of the catalogue, new or changed.' })
class OfferedServiceSaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: "The dealer's own code; a known one is changed." })
  code!: string;

  @Field(() => String, { description: 'Its name in Chinese; at most 60 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'Its name in English; at most 60 characters.' })
  nameEn!: string;

  @Field(() => MoneyInput, { description: 'The list price of one; zero or more.' })
  listAmount!: MoneyInput;

  @Field(() => [OfferedServicePriceInput], {
    defaultValue: [],
    description: 'Prices of tiers; other tiers pay the list price.',
  })
  tierPrices!: OfferedServicePriceInput[];

  @Field(() => String, { description: 'The department that gives it, as a code of the dealer.' })
  ownerDepartment!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it can be had; false withdraws it.' })
  isOffered!: boolean;
}

@InputType('OfferedServiceUseRecordInput', { description: 'A use of a service.' })
class OfferedServiceUseRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the service.' })
  code!: string;

  @Field(() => ID, { description: 'Who used it.' })
  customerId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many at once; at most 1 000.' })
  quantity!: number;
}

const description = 'The service as it is now.';
const saveAnswer = mutationAnswer(
  'OfferedServiceSave',
  { offeredService: OfferedService },
  saveService.refusals,
  {
    description,
  },
);
const useAnswer = mutationAnswer(
  'OfferedServiceUseRecord',
  { offeredService: OfferedService },
  recordUse.refusals,
  {
    description,
  },
);

@Resolver()
export class OfferedServiceMutation {
  constructor(
    private readonly runSave: ReturnType<typeof saveService>,
    private readonly runUse: ReturnType<typeof recordUse>,
    private readonly reads: UnitOfWork<ServiceReads>,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => saveAnswer.Payload, {
    description: 'Puts a service into the catalogue, changes it, or withdraws it (rulebook SVC-24).',
  })
  async offeredServiceSave(
    @Arg('input', () => OfferedServiceSaveInput, { description: 'The service.' })
    input: OfferedServiceSaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof saveAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.runSave(callerOf(context), idempotencyKey, wanted);
    return answered(context, saveAnswer, outcome, async ({ answer }) => ({
      offeredService: await serviceById(this.reads, context, answer.offeredServiceId),
    }));
  }

  @Requires('entitlements:use')
  @Mutation(() => useAnswer.Payload, {
    description: 'Registers that a customer used a service, at the price of their tier (rulebook SVC-24).',
  })
  async offeredServiceUseRecord(
    @Arg('input', () => OfferedServiceUseRecordInput, { description: 'The use.' })
    input: OfferedServiceUseRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof useAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.runUse(callerOf(context), idempotencyKey, wanted);
    return answered(context, useAnswer, outcome, async ({ answer }) => ({
      offeredService: await serviceById(this.reads, context, answer.offeredServiceId),
    }));
  }
}
