import { userErrorType } from '@autoclub/subgraph-kit';
import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { RegistrationType } from '../types/registration.type';

export const ActivityRegistrationCancelUserError = userErrorType(
  'ActivityRegistrationCancel',
  refusalTexts,
  refusalsOf.cancelPlace,
);

@ObjectType('ActivityRegistrationCancelPayload', { description: 'The place that was given back.' })
export class ActivityRegistrationCancelPayload {
  @Field(() => RegistrationType, { nullable: true, description: 'The registration; null when refused.' })
  registration!: RegistrationType | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [ActivityRegistrationCancelUserError], {
    description: 'Why it was refused; empty when it was not.',
  })
  userErrors!: CodedUserError[];
}
