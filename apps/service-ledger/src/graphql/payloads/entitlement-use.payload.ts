import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { Entitlement, EntitlementUse } from '../types/entitlement.type';

export const EntitlementUseUserError = userErrorType(
  'EntitlementUse',
  refusalTexts,
  refusalsOf.useEntitlement,
);

@ObjectType('EntitlementUsePayload', { description: 'The registered use and what is left.' })
export class EntitlementUsePayload {
  @Field(() => Entitlement, { nullable: true, description: 'The benefit after the use; null when refused.' })
  entitlement!: Entitlement | null;

  @Field(() => EntitlementUse, { nullable: true, description: 'The use as registered; null when refused.' })
  use!: EntitlementUse | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [EntitlementUseUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
