import { codeEnum, connection, DecimalScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Membership, StaffMember } from '../../network/graph';
import type { PromiseKind, PromiseState } from '../domain/promise';

export const PromiseKindEnum = codeEnum<PromiseKind>(
  'BenefitPromiseKind',
  'What was promised, by the books it stands in (rulebook SVC-21).',
  {
    BENEFIT: 'A benefit of a membership year: given and registered, or reported as not given.',
    DISCOUNT: 'A discount that an order should have had.',
    COUPON: 'A gift card or coupon, also of a pack that was promised in a call or campaign.',
    PACKAGE: 'Oil or maintenance that was sold ahead.',
    RECEPTION: 'Being received in time for an appointment.',
    FINISH: 'The promised finish of a job.',
    REQUEST: 'An online request that is handled in time.',
  },
);

export const PromiseStateEnum = codeEnum<PromiseState>(
  'BenefitPromiseState',
  'Where a promise stands (rulebook SVC-21).',
  {
    OPEN: 'Not ended yet.',
    FULFILLED: 'It was given, or was there until its last day.',
    COMPENSATED: 'It was made good in another way.',
    BROKEN: 'It was not kept, and nothing was given for it yet.',
    WITHDRAWN: 'It fell away with its ground, such as an appointment that was called off; it counts nowhere.',
  },
);

@ObjectType('BenefitPromiseReference', { description: 'Another record by its kind and identifier.' })
export class PromiseReference {
  @Field(() => String, { description: 'What it is, such as "COUPON", "REPAIR_ORDER" or "GIFT_PROMISE".' })
  type!: string;

  @Field(() => ID, { description: 'Its identifier; of an act of the dealer, the number the dealer names.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('BenefitPromise', {
  description: 'Something that a customer was promised, and how it ended (rulebook SVC-21).',
})
export class PromiseType {
  @Field(() => ID, { description: 'Opaque id, prefix "prm".' })
  id!: string;

  @Field(() => PromiseKindEnum, { description: 'In which books it stands.' })
  kind!: PromiseKind;

  @Field(() => PromiseStateEnum, { description: 'Where it stands.' })
  state!: PromiseState;

  @Field(() => String, { description: 'What was promised, such as "CAR_WASH".' })
  benefitCode!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  benefitName!: string;

  @Field(() => PromiseReference, { description: 'Where it was promised.' })
  promisedBy!: PromiseReference;

  @Field(() => MoneyType, {
    description: 'What it is worth to the customer; nothing where it is about time.',
  })
  worthAmount!: MoneyType;

  @Field(() => LocalDateScalar, { description: 'The business day of the promise.' })
  promisedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day for it; null: no day was said.',
  })
  dueOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day it ended; null while open.',
  })
  judgedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not simply given, such as "LATE" or "NOT_CLAIMED"; null where it was.',
  })
  causeCode!: string | null;

  @Field(() => PromiseReference, { nullable: true, description: 'What was given in its place.' })
  compensation!: PromiseReference | null;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'The manager who made it good; null: no one had to.',
  })
  compensatedBy!: StaffMember | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who reported that it was not given.' })
  reportedBy!: StaffMember | null;

  @Field(() => Customer, { nullable: true, description: 'Who was promised it.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The card it hangs on; null for none.' })
  membership!: Membership | null;

  @Field(() => String, { description: 'The trace of the record it stands in (rulebook PLT-06).' })
  traceId!: string;

  /** Not shown as it is: words may name a person. */
  said!: { readonly words: string | null; readonly reason: string | null };
}

export const PromiseConnection = connection(PromiseType, 'BenefitPromise');

@ObjectType('BenefitPromiseRate', { description: 'How promises of one kind that ended in a period did.' })
export class PromiseRate {
  @Field(() => PromiseKindEnum, { description: 'In which books they stand.' })
  kind!: PromiseKind;

  @Field(() => Int, { description: 'How many ended.' })
  judgedCount!: number;

  @Field(() => Int, { description: 'Given, or there until the last day.' })
  fulfilledCount!: number;

  @Field(() => Int, { description: 'Of the fulfilled: there until the last day, and nobody asked for it.' })
  unclaimedCount!: number;

  @Field(() => Int, { description: 'Made good in another way.' })
  compensatedCount!: number;

  @Field(() => Int, { description: 'Not kept.' })
  brokenCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Given or made good of what customers asked for, without the unclaimed, four places, rounded down; null where ' +
      'nobody asked.',
  })
  keptRate!: string | null;
}

@ObjectType('BenefitPromiseFigures', {
  description: 'How the promises that ended in a period did; the rate is to be 1.0000 (rulebook SVC-21).',
})
export class PromiseFigures {
  @Field(() => Int, { description: 'How many ended.' })
  judgedCount!: number;

  @Field(() => Int, { description: 'Given, or there until the last day.' })
  fulfilledCount!: number;

  @Field(() => Int, { description: 'Of the fulfilled: there until the last day, and nobody asked for it.' })
  unclaimedCount!: number;

  @Field(() => Int, { description: 'Made good in another way.' })
  compensatedCount!: number;

  @Field(() => Int, { description: 'Not kept.' })
  brokenCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Given or made good of what customers asked for, without the unclaimed, four places, rounded down; null where ' +
      'nobody asked.',
  })
  keptRate!: string | null;

  @Field(() => Int, { description: 'Open today, whatever the period, and past the day they are due.' })
  overdueCount!: number;

  @Field(() => [PromiseRate], { description: 'The same by kind; kinds of which nothing ended are left out.' })
  kinds!: PromiseRate[];
}
