import { userErrorType } from '@autoclub/subgraph-kit';
import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { RegistrationType } from '../types/registration.type';

export const ActivityRegisterUserError = userErrorType('ActivityRegister', refusalTexts, refusalsOf.register);

@ObjectType('ActivityRegisterPayload', { description: 'The place, or the place in the queue.' })
export class ActivityRegisterPayload {
  @Field(() => RegistrationType, {
    nullable: true,
    description: 'The registration, with a place or on the waiting list; null when refused.',
  })
  registration!: RegistrationType | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [ActivityRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
