import { userErrorType } from '@autoclub/subgraph-kit';
import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { RegistrationType } from '../types/registration.type';

export const ActivityCheckInUserError = userErrorType('ActivityCheckIn', refusalTexts, refusalsOf.checkIn);

@ObjectType('ActivityCheckInPayload', {
  description: 'The attendance; its points follow by event, as the points of the membership.',
})
export class ActivityCheckInPayload {
  @Field(() => RegistrationType, {
    nullable: true,
    description: 'The registration, checked in; null when refused.',
  })
  registration!: RegistrationType | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [ActivityCheckInUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
