import {
  codeEnum,
  connection,
  DateTimeScalar,
  Explanation,
  LocalDateScalar,
  MoneyType,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Customer, Membership, StaffMember } from '../../network/graph';
import { RepairOrder } from '../../repair-orders/graph';
import type { Ending, LateDiscountState } from '../domain/late-discount';

export const LateDiscountStateEnum = codeEnum<LateDiscountState>(
  'LateDiscountState',
  'Where a late discount stands (rulebook SVC-21).',
  {
    OPEN: 'The customer has paid too much, and nothing was given for it yet.',
    NOTHING_OWED: 'The order was priced as a non-member’s, but a member’s would have cost the same.',
    COMPENSATED: 'Made good by a later act.',
    DISMISSED: 'Ended without one, with a reason.',
  },
);

export const LateDiscountEndingEnum = codeEnum<Ending>(
  'LateDiscountEnding',
  'How a late discount ends (rulebook SVC-21).',
  {
    COMPENSATED: 'Something was given in its place.',
    DISMISSED: 'Nothing is given, with a reason.',
  },
);

@ObjectType('LateDiscountEnd', { description: 'How a late discount ended (rulebook SVC-21).' })
export class LateDiscountEnd {
  @Field(() => LateDiscountEndingEnum, { description: 'Compensated or dismissed.' })
  ending!: Ending;

  @Field(() => MoneyType, { description: 'What was owed then; more than that opens it again.' })
  amount!: MoneyType;

  @Field(() => String, {
    nullable: true,
    description: 'The act that made it good, as the dealer names it; null when it was dismissed.',
  })
  compensatedBy!: string | null;

  @Field(() => String, { description: 'The reason given.' })
  reason!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Whose token ended it; null for a system.' })
  endedBy!: StaffMember | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  endedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType('LateDiscount', {
  description:
    'An order that should have had another discount than it got, because a card or tier of its day became known only ' +
    'after it was settled (rulebook SVC-02, SVC-21). The order stays as it was settled.',
})
export class LateDiscount {
  @Field(() => ID, { description: 'Opaque id, prefix "ldc".' })
  id!: string;

  @Field(() => LateDiscountStateEnum, { description: 'Where it stands.' })
  state!: LateDiscountState;

  @Field(() => RepairOrder, { nullable: true, description: 'The order.' })
  repairOrder!: RepairOrder | null;

  /** Not shown: by it the order is looked up. */
  orderId!: string;

  @Field(() => Customer, { nullable: true, description: 'Whose order it is.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The card that was in force on its day.' })
  membership!: Membership;

  @Field(() => String, { description: 'The tier that was in force on its day.' })
  tierCode!: string;

  @Field(() => LocalDateScalar, { description: "The order's day at the dealer." })
  businessDay!: string;

  @Field(() => MoneyType, { description: 'What was taken off.' })
  givenAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What should have been taken off.' })
  dueAmount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'The difference, as far as it was not refunded on its lines meanwhile.',
  })
  owedAmount!: MoneyType;

  @Field(() => Explanation, {
    description:
      'Why that much should have been taken off, by the rules that price orders (rulebook CONV-4).',
  })
  explanation!: Explanation;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  listedAt!: Date;

  @Field(() => LateDiscountEnd, { nullable: true, description: 'How it ended; null while it never has.' })
  end!: LateDiscountEnd | null;

  @Field(() => String, { description: 'The trace of the order (rulebook PLT-06).' })
  traceId!: string;
}

export const LateDiscountConnection = connection(LateDiscount, 'LateDiscount');
