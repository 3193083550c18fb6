import { DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DealerEntity } from '../../network/graph';
import {
  ActivityCancelReasonEnum,
  ActivityFormatEnum,
  ActivityKindEnum,
  ActivityPromotionEnum,
  ActivityStateEnum,
} from './enums';

@Directive('@key(fields: "id")')
@ObjectType('Activity', { description: "An activity of a dealer's club (rulebook ACT-01)." })
export class ActivityType {
  @Field(() => ID, { description: 'The identifier, `act_…`.' })
  id!: string;

  @Field(() => ActivityKindEnum, { description: 'Where it takes place.' })
  kind!: keyof typeof ActivityKindEnum;

  @Field(() => ActivityFormatEnum, { nullable: true, description: 'Its form; null when it was not given.' })
  format!: keyof typeof ActivityFormatEnum | null;

  @Field(() => ActivityPromotionEnum, { nullable: true, description: 'The promotion that it is as well.' })
  promotion!: keyof typeof ActivityPromotionEnum | null;

  @Field(() => ID, { nullable: true, description: 'The segment it is for (rulebook ACT-04).' })
  segmentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The trait of habit cards it is for, as a code.' })
  traitCode!: string | null;

  @Field(() => String, { description: "The title in the caller's language." })
  title!: string;

  @Field(() => ActivityStateEnum, { description: 'How far it has come.' })
  state!: keyof typeof ActivityStateEnum;

  @Field(() => Boolean, { description: 'Whether only members may come.' })
  isMembersOnly!: boolean;

  @Field(() => Boolean, { description: 'Whether only those may be checked in who registered before.' })
  requiresRegistration!: boolean;

  @Field(() => Int, { description: 'How many people may come, companions included.' })
  capacity!: number;

  @Field(() => Int, { description: 'Places given out.' })
  seatsTakenCount!: number;

  @Field(() => Int, { description: 'Places left.' })
  seatsLeftCount!: number;

  @Field(() => Int, { description: 'Customers who were invited.' })
  invitedCount!: number;

  @Field(() => Int, { description: 'Customers who came, without their companions.' })
  attendedCount!: number;

  @Field(() => Int, { description: 'Members who came.' })
  attendedMemberCount!: number;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => LocalDateScalar, { description: "The business day it begins on, in the dealer's zone." })
  heldOn!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was announced; of one that is planned, when it was planned.',
  })
  publishedAt!: Date;

  @Field(() => ActivityCancelReasonEnum, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: keyof typeof ActivityCancelReasonEnum | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day on which it was reported and closed, or cancelled.',
  })
  closedOn!: string | null;

  @Field(() => DealerEntity, { nullable: true, description: 'The dealer whose club holds it.' })
  dealer!: DealerEntity | null;

  @Field(() => String, { description: 'The trace of its announcement (rulebook PLT-06).' })
  traceId!: string;
}
