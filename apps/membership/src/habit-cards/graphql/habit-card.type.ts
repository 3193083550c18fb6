import { connection, DateTimeScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { HabitCardChangeView, HabitCardView } from '../application/reading';
import type { Habits } from '../domain/habits';

@ObjectType('HabitCard', {
  description: 'What the dealer knows of the habits of a customer with a vehicle (rulebook MEM-14).',
})
export class HabitCard {
  @Field(() => Int, {
    nullable: true,
    description: 'How often the car usually comes for maintenance, in months.',
  })
  maintenanceIntervalMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same in kilometres.' })
  maintenanceIntervalKm!: number | null;

  @Field(() => String, { nullable: true, description: 'The code of the insurer.' })
  insurerCode!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the insurance is due for renewal.' })
  insuranceRenewalOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the card was last changed.' })
  changedAt!: Date;

  readonly record!: HabitCardView;
}

@ObjectType('PersonalHabits', { description: 'The part of a habit card that is about the person.' })
export class PersonalHabits {
  @Field(() => Boolean, { nullable: true, description: 'Whether the customer likes to talk.' })
  likesToTalk!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes the customer is willing to wait.' })
  waitingMinutes!: number | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What the customer comfortably spends at one service.',
  })
  comfortableSpendAmount!: MoneyType | null;

  readonly habits!: Habits;
  readonly dealerId!: string;
}

@ObjectType('HabitFieldChange', { description: 'A field of a habit card before and after a change.' })
export class HabitFieldChange {
  @Field(() => String, { description: 'The name of the field, such as "insuranceRenewalOn".' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its value before as JSON; "***" for callers who may not see it, null for none.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after, likewise.' })
  after!: string | null;
}

@ObjectType('HabitCardChange', { description: 'One change of a habit card.' })
export class HabitCardChange {
  @Field(() => Int, { description: 'The number of the change, counted up over the life of the card.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  changedAt!: Date;

  readonly record!: HabitCardChangeView;
}

export const HabitCardChangeConnection = connection(HabitCardChange, 'HabitCardChange');
