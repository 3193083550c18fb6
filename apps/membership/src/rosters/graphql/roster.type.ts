import { connection, DateRange, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CustomerClass } from '../../customer-classes';
import type { RosterCustomerView, RosterView } from '../application/reading';
import type { RosterClosedCause } from '../domain/roster';
import type { RosterState } from '../domain/roster.transitions';
import { RosterClosedCauseEnum, RosterStateEnum } from './enums';

@ObjectType('Roster', {
  description: 'The customers of a customer manager for one calendar quarter (rulebook MEM-13).',
})
export class Roster {
  @Field(() => ID, { description: 'Opaque id, prefix "ros".' })
  id!: string;

  @Field(() => DateRange, { description: 'The calendar quarter.' })
  quarter!: DateRange;

  @Field(() => RosterStateEnum, { description: 'Where it stands.' })
  state!: RosterState;

  @Field(() => Int, { description: 'How many customers are on it.' })
  customerCount!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day on which it was frozen.' })
  frozenOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day on which it was closed.' })
  closedOn!: string | null;

  @Field(() => RosterClosedCauseEnum, { nullable: true, description: 'Why it was closed.' })
  closedCause!: RosterClosedCause | null;

  readonly record!: RosterView;
}

export const RosterConnection = connection(Roster, 'Roster');

@ObjectType('RosterCustomer', { description: 'A customer on a roster.' })
export class RosterCustomer {
  @Field(() => DateTimeScalar, { description: 'When the customer was picked.' })
  pickedAt!: Date;

  readonly record!: RosterCustomerView;
}

export const RosterCustomerConnection = connection(RosterCustomer, 'RosterCustomer');

@ObjectType('RosterCandidate', {
  description: 'A customer of the loyal base who is on no roster of a quarter (rulebook MEM-13, ANA-02).',
})
export class RosterCandidate {
  @Field(() => String, { description: 'The frequency class, "A" or "POTENTIAL_A".' })
  frequencyClass!: string;

  @Field(() => String, { description: 'The value class, such as "LOYAL".' })
  valueClass!: string;

  @Field(() => LocalDateScalar, { description: 'The business day since which the customer is classed so.' })
  asOfDay!: string;

  readonly record!: CustomerClass;
}

export const RosterCandidateConnection = connection(RosterCandidate, 'RosterCandidate');
