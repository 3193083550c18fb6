import { userErrorType } from '@autoclub/subgraph-kit';
import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { ActivityType } from '../types/activity.type';

export const ActivityCancelUserError = userErrorType('ActivityCancel', refusalTexts, refusalsOf.cancel);

@ObjectType('ActivityCancelPayload', { description: 'The activity that was called off.' })
export class ActivityCancelPayload {
  @Field(() => ActivityType, { nullable: true, description: 'The activity; null when refused.' })
  activity!: ActivityType | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [ActivityCancelUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
