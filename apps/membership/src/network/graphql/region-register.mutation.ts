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
import { registerRegion } from '../application/register-region';
import type { NetworkLookups } from './network-lookups';
import { presentRegion } from './present';
import { Region } from './region.type';

@InputType('RegionRegisterInput', { description: 'A region to register, or whose names changed.' })
class RegionRegisterInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code, unique on the platform; the region is known by it.' })
  code!: string;

  @Field(() => String, { description: 'The Chinese name; at most 80 characters.' })
  nameZh!: string;

  @Field(() => String, { description: 'The English name; at most 80 characters.' })
  nameEn!: string;
}

const regionRegisterAnswer = mutationAnswer('RegionRegister', { region: Region }, registerRegion.refusals, {
  description: 'The registered region.',
});

@Resolver()
export class RegionRegisterMutation {
  private readonly register;

  constructor(
    unit: UnitOfWork<NetworkPorts>,
    private readonly lookups: NetworkLookups,
  ) {
    this.register = registerRegion(unit);
  }

  @Requires('platform:administer')
  @Mutation(() => regionRegisterAnswer.Payload, {
    description:
      'Registers a region under its code, or takes over changed names; the same again changes nothing.',
  })
  async regionRegister(
    @Arg('input', () => RegionRegisterInput, { description: 'What to register.' })
    { idempotencyKey, ...facts }: RegionRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof regionRegisterAnswer>> {
    const outcome = await this.register(platformCallerOf(context), idempotencyKey, facts);
    return answered(context, regionRegisterAnswer, outcome, async ({ answer, written }) => ({
      region: written ? presentRegion(written) : await this.lookups.region(context, answer.regionId),
    }));
  }
}
