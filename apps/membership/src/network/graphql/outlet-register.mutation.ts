import {
  answered,
  IdempotencyKey,
  mutationAnswer,
  platformCallerOf,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { NetworkPorts } from '../application/ports';
import { registerOutlet } from '../application/register-outlet';
import type { NetworkLookups } from './network-lookups';
import { presentOutlet } from './present';
import { Outlet } from './outlet.type';

@InputType('OutletRegisterInput', { description: 'An outlet to register, or whose details changed.' })
class OutletRegisterInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of its dealer.' })
  dealerCode!: string;

  @Field(() => String, { description: 'The code, unique at the dealer; the outlet is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The name in Chinese; at most 80 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name in English; as it is known when absent, at first the same as the other.',
  })
  nameEn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it sells; as it is known when absent, at first true.',
  })
  isActive?: boolean | null;
}

const outletRegisterAnswer = mutationAnswer('OutletRegister', { outlet: Outlet }, registerOutlet.refusals, {
  description: 'The registered outlet.',
});

@Resolver()
export class OutletRegisterMutation {
  private readonly register;

  constructor(
    unit: UnitOfWork<NetworkPorts>,
    private readonly lookups: NetworkLookups,
  ) {
    this.register = registerOutlet(unit);
  }

  @Requires('platform:administer')
  @Mutation(() => outletRegisterAnswer.Payload, {
    description:
      'Registers an outlet under its code, or takes over changed details; the same again changes nothing.',
  })
  async outletRegister(
    @Arg('input', () => OutletRegisterInput, { description: 'What to register.' })
    { idempotencyKey, ...facts }: OutletRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof outletRegisterAnswer>> {
    const outcome = await this.register(platformCallerOf(context), idempotencyKey, facts);
    return answered(context, outletRegisterAnswer, outcome, async ({ answer, written }) => ({
      outlet: written ? presentOutlet(written) : await this.lookups.outlet(context, answer.outletId),
    }));
  }
}
