import { userErrorType } from '@autoclub/subgraph-kit';
import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { refusalsOf, refusalTexts } from '../refusal-texts';
import { ActivityType } from '../types/activity.type';

export const ActivityPublishUserError = userErrorType('ActivityPublish', refusalTexts, refusalsOf.publish);

@ObjectType('ActivityPublishPayload', { description: 'The announced activity.' })
export class ActivityPublishPayload {
  @Field(() => ActivityType, {
    nullable: true,
    description: 'The activity, open for registration; null when refused.',
  })
  activity!: ActivityType | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [ActivityPublishUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
