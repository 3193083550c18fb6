import { DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivityFormatEnum, ActivityKindEnum, ActivityPromotionEnum } from './enums';
import { IDEMPOTENCY_KEY } from './idempotency-key';

@InputType('ActivityTargetInput', {
  description: 'Whom something is for: exactly one of the two (rulebook ACT-04).',
})
export class ActivityTargetInput {
  @Field(() => ID, { nullable: true, description: "A segment of the dealer's customers, `seg_…`." })
  segmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'A trait of habit cards, such as `SELF_DRIVE_TOURS`.' })
  traitCode?: string | null;
}

@InputType('ActivityPublishInput', { description: 'An activity to announce.' })
export class ActivityPublishInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ActivityKindEnum, { description: 'Where it takes place.' })
  kind!: keyof typeof ActivityKindEnum;

  @Field(() => String, { description: 'The title in Chinese, at most 80 characters.' })
  titleZh!: string;

  @Field(() => String, { description: 'The title in English, at most 80 characters.' })
  titleEn!: string;

  @Field(() => Int, { description: 'How many people may come, companions included; at least 1.' })
  capacity!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only members may come.' })
  isMembersOnly!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it begins; today at the earliest.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends; at most 31 days later.' })
  endsAt!: Date;

  @Field(() => ActivityFormatEnum, { nullable: true, description: 'Its form, one of its kind.' })
  format?: keyof typeof ActivityFormatEnum | null;

  @Field(() => ActivityPromotionEnum, { nullable: true, description: 'The promotion that it is as well.' })
  promotion?: keyof typeof ActivityPromotionEnum | null;

  @Field(() => ActivityTargetInput, { nullable: true, description: 'Whom it is for; null: everybody.' })
  target?: ActivityTargetInput | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether only those may be checked in who registered before.',
  })
  requiresRegistration!: boolean;
}

@InputType('ActivityPlanInput', { description: 'An activity for the plan of the year.' })
export class ActivityPlanInput extends ActivityPublishInput {}
