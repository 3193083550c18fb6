import { DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ApiKey } from '../domain/api-key';

@ObjectType('ApiKey', {
  description:
    'A key by which a system of the dealer asks; the secret is shown when it is made (rulebook PLT-01).',
})
export class ApiKeyType {
  @Field(() => ID, { description: 'Opaque id, prefix "apk".' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'How the key begins.' })
  prefix!: string;

  @Field(() => [String], { description: 'What it may be used for, such as "orders:write".' })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends, ended, or was withdrawn.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was used last, to the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The key that took its place.' })
  rolledToId!: string | null;
}

export function presentKey({ apiKeyId: id, rolledTo: rolledToId, scopes, ...key }: ApiKey): ApiKeyType {
  const { name, prefix, createdAt, expiresAt, lastUsedAt } = key;
  return { id, name, prefix, scopes: [...scopes], createdAt, expiresAt, lastUsedAt, rolledToId };
}
