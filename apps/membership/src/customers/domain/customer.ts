import type { ExternalRef, InputChecks, LocalDate } from '@autoclub/domain-kit';
import { distinctConsents, type Consent } from './consent';
import { readRef, type ToComplete } from './read-ref';
import type { RecordCode } from './refusals';

/** A person or a company at one dealer: one record across its departments. */
export interface CustomerFacts {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly externalRef: ExternalRef | null;
  readonly registeredOn: LocalDate;
  readonly consents: readonly Consent[];
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
    consents: distinctConsents(facts.consents),
  };
}

/** Whether two kept records say the same (rulebook CONV-5); each reference is compared by the caller. */
export function sameCustomer(a: CustomerFacts, b: CustomerFacts): boolean {
  return (
    a.kind === b.kind &&
    a.name === b.name &&
    a.phone === b.phone &&
    a.registeredOn === b.registeredOn &&
    JSON.stringify(a.consents) === JSON.stringify(b.consents)
  );
}
