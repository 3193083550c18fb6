import type { CustomerClass } from '../../customer-classes';
import type { RosterCustomerView, RosterView } from '../application/reading';
import type { Roster, RosterCandidate, RosterCustomer } from './roster.type';

export function presentRoster(record: RosterView): Roster {
  const { rosterId: id, quarter, state, customerCount, frozenOn, closedOn, closedCause } = record;
  return { id, quarter: { ...quarter }, state, customerCount, frozenOn, closedOn, closedCause, record };
}

export function presentCustomer(record: RosterCustomerView): RosterCustomer {
  return { pickedAt: record.pickedAt, record };
}

export function presentCandidate(record: CustomerClass): RosterCandidate {
  const { frequencyClass, valueClass, asOfDay } = record;
  return { frequencyClass, valueClass, asOfDay, record };
}
