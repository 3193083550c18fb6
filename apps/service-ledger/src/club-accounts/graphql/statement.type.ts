import { connection, DateRange, DecimalScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Customer, Membership } from '../../network/graph';
import { ClubCategoryAmount } from './club.type';

@ObjectType('AttendedActivity', { description: 'An activity that a member came to (rulebook SVC-06).' })
export class AttendedActivity {
  @Field(() => ID, { description: 'The activity, prefix "act".' })
  activityId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its title in the caller's language; null where it was published without one.",
  })
  title!: string | null;

  @Field(() => LocalDateScalar, { description: 'The business day on which the member came.' })
  attendedOn!: string;

  @Field(() => MoneyType, {
    nullable: true,
    description:
      "The member's share of what the club spent on it: less what participants paid, by who came, down to the fen. " +
      'Null until it is closed.',
  })
  valueAmount!: MoneyType | null;
}

@ObjectType('ServiceStatement', {
  description: 'What a member had of the club, beside the fee (rulebook SVC-06).',
})
export class ServiceStatement {
  @Field(() => Membership, { nullable: true, description: 'The membership.' })
  membership!: Membership;

  @Field(() => DateRange, { description: 'The days it sums.' })
  days!: DateRange;

  @Field(() => MoneyType, { description: 'What it was all worth to the member, at list prices.' })
  valueAmount!: MoneyType;

  @Field(() => [ClubCategoryAmount], { description: 'The same by category; together they are the whole.' })
  values!: ClubCategoryAmount[];

  @Field(() => [AttendedActivity], {
    description: 'The activities the member came to on these days, the last one first; fifty at most.',
  })
  activities!: AttendedActivity[];

  @Field(() => MoneyType, { description: 'The fee of the running period of the card.' })
  feeAmount!: MoneyType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Value of fee with four places, rounded down; null for a card without a fee.',
  })
  ratio!: string | null;
}

@ObjectType('CompensationCandidate', {
  description:
    'A card that ends soon and gave less than it cost; its holder is compensated first (rulebook SVC-06).',
})
export class CompensationCandidate {
  @Field(() => Membership, { nullable: true, description: 'The membership.' })
  membership!: Membership;

  @Field(() => Customer, { nullable: true, description: 'Whose it is.' })
  customer!: Customer;

  @Field(() => LocalDateScalar, { description: 'First day without the card.' })
  endsOn!: string;

  @Field(() => MoneyType, { description: 'What the running period gave.' })
  valueAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What it cost.' })
  feeAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What is lacking.' })
  lackingAmount!: MoneyType;
}

export const CompensationCandidateConnection = connection(CompensationCandidate, 'CompensationCandidate');
