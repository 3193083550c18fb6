import type { LocalDate } from '@autoclub/domain-kit';
import { IdempotencyKey, LocalDateScalar, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CODE_FIELDS, type SaidHabits } from '../domain/read-habits';

@InputType('HabitCardChangeInput', {
  description:
    'What was learned of the habits around a vehicle: absent fields stay as they are, null takes back what was known.',
})
export class HabitCardChangeInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The vehicle; the card is that of its present customer.' })
  vehicleId!: string;

  @Field(() => Int, { nullable: true, description: 'Usual months between two maintenances; 1 to 60.' })
  maintenanceIntervalMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'Usual kilometres between them; 500 to 100 000.' })
  maintenanceIntervalKm?: number | null;

  @Field(() => String, { nullable: true, description: 'The code of the insurer, such as "PICC".' })
  insurerCode?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the insurance is due for renewal.' })
  insuranceRenewalOn?: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer likes to talk.' })
  likesToTalk?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Minutes the customer is willing to wait; 0 to 1 440.' })
  waitingMinutes?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What is comfortably spent at one service.' })
  comfortableSpendAmount?: MoneyInput | null;

  @Field(() => [String], { nullable: true, description: 'All personal habits, by codes of the programme.' })
  habitCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All usage environments, likewise.' })
  usageEnvironmentCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All product offers that are welcome, likewise.' })
  offerInterestCodes?: string[] | null;
}

type Fields = Omit<HabitCardChangeInput, 'idempotencyKey' | 'vehicleId'>;

/** The fields that were sent; a list that is null is an empty one. */
export function saidIn(fields: Fields): SaidHabits {
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  const lists = CODE_FIELDS.filter((field) => fields[field] === null).map((field) => [field, []] as const);
  return { ...Object.fromEntries(sent), ...Object.fromEntries(lists) };
}
