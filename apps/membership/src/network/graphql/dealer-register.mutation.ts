import {
  answered,
  IdempotencyKey,
  CurrencyCodeEnum,
  mutationAnswer,
  platformCallerOf,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { NetworkPorts } from '../application/ports';
import { registerDealer } from '../application/register-dealer';
import type { NetworkLookups } from './network-lookups';
import { presentDealer } from './present';
import { Dealer } from './dealer.type';

@InputType('DealerRegisterInput', { description: 'A dealer to register, or whose details changed.' })
class DealerRegisterInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the region it belongs to; it cannot change.' })
  regionCode!: string;

  @Field(() => String, { description: 'The code, unique on the platform; the dealer is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The Chinese name; at most 80 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'The English name; at most 80 characters.' })
  nameEn!: string;

  @Field(() => String, {
    defaultValue: 'Asia/Shanghai',
    description: 'The IANA time zone of its business days.',
  })
  timeZone!: string;

  @Field(() => CurrencyCodeEnum, { defaultValue: 'CNY', description: 'The currency of its books.' })
  currencyCode!: keyof typeof CurrencyCodeEnum;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its clock may be moved forward (rulebook PLT-04); fixed by its first registration.',
  })
  isSandbox?: boolean;
}

const dealerRegisterAnswer = mutationAnswer('DealerRegister', { dealer: Dealer }, registerDealer.refusals, {
  description: 'The registered dealer.',
});

@Resolver()
export class DealerRegisterMutation {
  private readonly register;

  constructor(
    unit: UnitOfWork<NetworkPorts>,
    private readonly lookups: NetworkLookups,
  ) {
    this.register = registerDealer(unit);
  }

  @Requires('platform:administer')
  @Mutation(() => dealerRegisterAnswer.Payload, {
    description:
      'Registers a dealer under its code, or takes over changed details; the same again changes nothing.',
  })
  async dealerRegister(
    @Arg('input', () => DealerRegisterInput, { description: 'What to register.' })
    { idempotencyKey, ...facts }: DealerRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof dealerRegisterAnswer>> {
    const outcome = await this.register(platformCallerOf(context), idempotencyKey, facts);
    return answered(context, dealerRegisterAnswer, outcome, async ({ answer, written }) => ({
      dealer: written ? presentDealer(written) : await this.lookups.dealer(context, answer.dealerId),
    }));
  }
}
