import type { ExternalRef, InputChecks, LocalDate } from '@autoclub/domain-kit';
import { readRef, sameRef, type ToComplete } from './read-ref';
import type { RecordCode } from './refusals';

/** A person or a company at one dealer: one record across its departments. */
export interface CustomerFacts {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly externalRef: ExternalRef | null;
  readonly registeredOn: LocalDate;
}

export const CUSTOMER_KINDS = ['PERSON', 'COMPANY'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

const NAME_LENGTH = 80;

/** A customer in the form in which it is kept and compared; `latest` is the last day that is not in the future. */
export function readCustomer(
  checks: InputChecks<RecordCode>,
  facts: CustomerFacts,
  latest: LocalDate,
): ToComplete<CustomerFacts> {
  return {
    kind: facts.kind,
    name: checks.text(facts.name, ['name'], NAME_LENGTH),
    phone: checks.phone(facts.phone, ['phone']),
    externalRef: readRef(checks, facts.externalRef, ['externalRef']),
    registeredOn: checks.pastDay(facts.registeredOn, ['registeredOn'], latest),
  };
}

/** Whether two kept records say the same (rulebook CONV-5). */
export function sameCustomer(a: CustomerFacts, b: CustomerFacts): boolean {
  return a.name === b.name && a.phone === b.phone && sayTheSame(a, b);
}

/** Whether they say the same to those who may not know the person: what events tell. */
export function sayTheSame(a: CustomerFacts, b: CustomerFacts): boolean {
  return a.kind === b.kind && a.registeredOn === b.registeredOn && sameRef(a.externalRef, b.externalRef);
}
