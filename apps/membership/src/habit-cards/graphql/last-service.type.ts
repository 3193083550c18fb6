import { LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** The service ledger owns it; here it is a key that the gateway follows. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('RepairOrder', { description: 'A settled repair order.' })
export class RepairOrderKey {
  @Field(() => ID, { description: 'The identifier, `ror_…`.' })
  id!: string;
}

@ObjectType('LastService', {
  description: 'The newest settled order of a vehicle and what the customer said of it (rulebook MEM-14).',
})
export class LastService {
  @Field(() => RepairOrderKey, {
    nullable: true,
    description: 'The order, with its lines in the words of the workshop.',
  })
  repairOrder!: RepairOrderKey | null;

  @Field(() => LocalDateScalar, { description: 'The business day on which it was settled.' })
  servicedOn!: string;

  @Field(() => [String], { description: 'The kinds of its lines, such as "LABOUR" and "PART".' })
  itemKinds!: string[];

  @Field(() => MoneyType, { description: 'What all parties paid, after discounts and refunds.' })
  amount!: MoneyType;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of the follow-up call, 0 to 10; null while nobody has asked.',
  })
  satisfactionScore!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a complaint about it was about, such as "REPAIR_QUALITY"; null without one.',
  })
  complaintCategory!: string | null;

  @Field(() => Boolean, { description: 'Whether that complaint is still open.' })
  isComplaintOpen!: boolean;
}
