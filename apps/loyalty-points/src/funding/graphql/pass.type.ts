import { DateTimeScalar, SafeIntScalar, codeEnum } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { PassStatus, PointsPass, ReturnReason } from '../domain/pass';

export const PassStatusEnum = codeEnum<PassStatus>(
  'PointsPassStatus',
  'Where points stand that pass to a card of another dealer.',
  {
    UNDER_WAY: 'They are held on the card that gives them.',
    ARRIVED: 'They are on the other card.',
    RETURNED: 'The other card could not take them; they are free again.',
  },
);

export const PassReturnReasonEnum = codeEnum<ReturnReason>(
  'PointsPassReturnReason',
  'Why points did not arrive on the card of another dealer.',
  {
    CARD_NOT_FOUND: 'The other dealer has no such card.',
    CARD_NOT_IN_FORCE: 'The card is not in force.',
  },
);

@ObjectType('PointsPass', {
  description:
    'Points that pass from a card to a card of another dealer, to be spent there (rulebook PTS-13).',
})
export class PointsPassType {
  @Field(() => ID, { description: 'The identifier, `pps_…`.' })
  id!: string;

  @Field(() => PassStatusEnum, { description: 'Where they stand.' })
  status!: PassStatus;

  @Field(() => PassReturnReasonEnum, {
    nullable: true,
    description: 'Why they came back; null unless they did.',
  })
  returnReason!: ReturnReason | null;

  @Field(() => SafeIntScalar, { description: 'How many.' })
  points!: number;

  @Field(() => MembershipEntity, { nullable: true, description: 'The card that gives them.' })
  membership!: MembershipEntity | null;

  @Field(() => ID, { description: 'The other dealer, `dlr_…`.' })
  toDealerId!: string;

  @Field(() => ID, { description: 'The card there, `mem_…`.' })
  toMembershipId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they arrived or came back; null before.',
  })
  decidedAt!: Date | null;
}

export function presentPass({ passId, membershipId, ...pass }: PointsPass): PointsPassType {
  return { ...pass, id: passId, membership: { id: membershipId } };
}
