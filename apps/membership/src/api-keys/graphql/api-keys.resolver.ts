import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  readerOf,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { createKey } from '../application/create-key';
import { revokeKey, rollKey } from '../application/end-key';
import type { ApiKeyPorts, ApiKeyReading } from '../application/ports';
import { ApiKeyType, presentKey } from './api-key.type';

@InputType('ApiKeyCreateInput', { description: 'A key for a system of the dealer.' })
class ApiKeyCreateInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'What it is for; at most 80 characters.' })
  name!: string;

  @Field(() => [String], { description: 'What it may be used for, such as "orders:write".' })
  scopes!: string[];

  @Field(() => Int, { defaultValue: 365, description: 'How many days it counts; 1 to 731.' })
  days!: number;
}

@InputType('ApiKeyRollInput', { description: 'A key that is to have a successor.' })
class ApiKeyRollInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;

  @Field(() => Int, { defaultValue: 24, description: 'How many hours both count; 0 to 720.' })
  overlapHours!: number;
}

@InputType('ApiKeyRevokeInput', { description: 'A key that is to be withdrawn.' })
class ApiKeyRevokeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

const SECRET = shown(String, 'The key itself. It is shown here once; a repeated answer has null.');
const key = shown(ApiKeyType, 'The key; null when refused.');
const created = mutationAnswer('ApiKeyCreate', { apiKey: key, secret: SECRET }, createKey.refusals, {
  description: 'The new key.',
});
const rolled = mutationAnswer('ApiKeyRoll', { apiKey: key, secret: SECRET }, rollKey.refusals, {
  description: 'The new key.',
});
const revoked = mutationAnswer('ApiKeyRevoke', { apiKey: key }, revokeKey.refusals, {
  description: 'The key that counts no more.',
});

/** Keys of a dealer's systems, which its managers make, roll and withdraw (rulebook PLT-01). */
@Resolver()
export class ApiKeysResolver {
  private readonly create;
  private readonly roll;
  private readonly revoke;

  constructor(
    unit: UnitOfWork<ApiKeyPorts>,
    private readonly reading: ApiKeyReading,
  ) {
    this.create = createKey(unit);
    this.roll = rollKey(unit);
    this.revoke = revokeKey(unit);
  }

  @Requires('api-keys:manage')
  @Query(() => [ApiKeyType], { description: 'The keys of the dealer, the newest first; at most 200.' })
  async apiKeys(@Ctx() context: GraphContext): Promise<ApiKeyType[]> {
    return (await this.reading.keys(readerOf(context))).map(presentKey);
  }

  @Requires('api-keys:manage')
  @Mutation(() => created.Payload, {
    description: 'Makes a key; its secret is shown once (rulebook PLT-01).',
  })
  async apiKeyCreate(
    @Arg('input', () => ApiKeyCreateInput, { description: 'What it is for.' })
    { idempotencyKey, ...wanted }: ApiKeyCreateInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof created>> {
    const outcome = await this.create(callerOf(context), idempotencyKey, wanted);
    return answered(context, created, outcome, async ({ answer, written }) => ({
      apiKey: await this.shown(context, answer.apiKeyId),
      secret: written?.secret ?? null,
    }));
  }

  @Requires('api-keys:manage')
  @Mutation(() => rolled.Payload, { description: 'Puts a new key in the place of one (rulebook PLT-01).' })
  async apiKeyRoll(
    @Arg('input', () => ApiKeyRollInput, { description: 'Which one, and for how long both count.' })
    { idempotencyKey, ...input }: ApiKeyRollInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rolled>> {
    const outcome = await this.roll(callerOf(context), idempotencyKey, input);
    return answered(context, rolled, outcome, async ({ answer, written }) => ({
      apiKey: await this.shown(context, answer.apiKeyId),
      secret: written?.secret ?? null,
    }));
  }

  @Requires('api-keys:manage')
  @Mutation(() => revoked.Payload, { description: 'Withdraws a key at once (rulebook PLT-01).' })
  async apiKeyRevoke(
    @Arg('input', () => ApiKeyRevokeInput, { description: 'Which one.' })
    { idempotencyKey, apiKeyId }: ApiKeyRevokeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof revoked>> {
    const outcome = await this.revoke(callerOf(context), idempotencyKey, { apiKeyId });
    return answered(context, revoked, outcome, async ({ answer }) => ({
      apiKey: await this.shown(context, answer.apiKeyId),
    }));
  }

  private async shown(context: GraphContext, apiKeyId: string): Promise<ApiKeyType | null> {
    const found = await this.reading.byId(readerOf(context), apiKeyId);
    return found ? presentKey(found) : null;
  }
}
