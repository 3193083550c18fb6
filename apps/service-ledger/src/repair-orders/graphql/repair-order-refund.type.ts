import { DateTimeScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffMember } from '../../network/graph';

@ObjectType('RefundedLine', { description: 'What one refund gave back of one line.' })
export class RefundedLine {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => MoneyType, { description: 'What was given back of it.' })
  amount!: MoneyType;
}

@ObjectType('RepairOrderRefund', {
  description: 'Money given back of a settled order; never changed afterwards.',
})
export class RepairOrderRefund {
  @Field(() => ID, { description: 'Opaque id, prefix "rfd".' })
  id!: string;

  @Field(() => MoneyType, { description: 'What was given back by this refund.' })
  amount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'What of the amount goes back as points, because points had paid it (rulebook PTS-07).',
  })
  inPointsAmount!: MoneyType;

  @Field(() => [RefundedLine], { description: 'How it spreads over the lines; the parts sum to the amount.' })
  lines!: RefundedLine[];

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Whose token registered it; null for the system of the dealer.',
  })
  registeredBy!: StaffMember | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  refundedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The business day of the refund.' })
  refundedOn!: string;

  @Field(() => String, { description: 'The trace of the refund (rulebook PLT-06).' })
  traceId!: string;
}
