import { connection, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CustomerEntity, DealerEntity, MembershipEntity, StaffMemberEntity } from '../../network/graph';
import {
  CallBackActionEnum,
  CallBackOutcomeEnum,
  CallBackPlaceEnum,
  CallBackReasonEnum,
  HeldGiftStateEnum,
} from './enums';

@ObjectType('HeldGift', { description: 'A gift that is kept for a customer until the next visit (ACT-10).' })
export class HeldGiftType {
  @Field(() => ID, { description: 'The identifier of the promise, `gft_…`; coupons are issued under it.' })
  id!: string;

  @Field(() => String, { description: 'The pack of coupons, such as "LOST_CUSTOMER_CALL_BACK".' })
  packCode!: string;

  @Field(() => String, { description: "The name of the pack in the caller's language." })
  packName!: string;

  @Field(() => HeldGiftStateEnum, { description: 'Whether it is still kept.' })
  state!: keyof typeof HeldGiftStateEnum;

  @Field(() => LocalDateScalar, { description: 'The business day of the call since which it is kept.' })
  heldOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day of the visit that released it; null before.',
  })
  releasedOn!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('CallBack', { description: 'A call to a customer who stayed away (rulebook ACT-10).' })
export class CallBackType {
  /** Not in the schema: the gift that is held since this call or an earlier one. */
  readonly heldGiftId!: string | null;

  @Field(() => ID, { description: 'The identifier, `cbk_…`.' })
  id!: string;

  @Field(() => CustomerEntity, { nullable: true, description: 'Who was called.' })
  customer!: CustomerEntity | null;

  @Field(() => MembershipEntity, {
    nullable: true,
    description: 'The membership in force on the day of the call; null for a customer who is not a member.',
  })
  membership!: MembershipEntity | null;

  @Field(() => CallBackOutcomeEnum, { description: 'What came of it.' })
  outcome!: keyof typeof CallBackOutcomeEnum;

  @Field(() => CallBackReasonEnum, { nullable: true, description: 'The reason given; null for none.' })
  reason!: keyof typeof CallBackReasonEnum | null;

  @Field(() => CallBackPlaceEnum, {
    nullable: true,
    description: 'Where the car is serviced now; null where that was not said.',
  })
  servicedAt!: keyof typeof CallBackPlaceEnum | null;

  @Field(() => CallBackActionEnum, { description: 'What the dealer does about it.' })
  action!: keyof typeof CallBackActionEnum;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'By when the customer is called again, or the action is arranged; null for nothing more.',
  })
  nextContactOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the customer was called.' })
  calledAt!: Date;

  @Field(() => LocalDateScalar, { description: "The business day of the call, in the dealer's zone." })
  calledOn!: string;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who called.' })
  staffMember!: StaffMemberEntity | null;

  @Field(() => DealerEntity, { nullable: true, description: 'The dealer who called.' })
  dealer!: DealerEntity | null;

  @Field(() => String, { description: 'The trace of the call (rulebook PLT-06).' })
  traceId!: string;
}

export const CallBackConnection = connection(CallBackType, 'CallBack');

@ObjectType('CallBackCount', { description: 'How many calls came to one outcome for one reason.' })
export class CallBackCountType {
  @Field(() => CallBackOutcomeEnum, { description: 'What came of them.' })
  outcome!: keyof typeof CallBackOutcomeEnum;

  @Field(() => CallBackReasonEnum, { nullable: true, description: 'The reason given; null for none.' })
  reason!: keyof typeof CallBackReasonEnum | null;

  @Field(() => Int, { description: 'How many calls.' })
  count!: number;
}
