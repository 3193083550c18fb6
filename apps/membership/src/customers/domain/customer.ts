import type { LocalDate, Refusal } from '@autoclub/domain-kit';
import { type ExternalRef, externalRefFaults, type TextFault, textFaults } from '../../kernel';
import type { Consent } from './consent';
import { distinctConsents } from './consent';
import { normalisedPhone } from './phone';

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

export type CustomerFault = TextFault | 'CODE_INVALID' | 'PHONE_INVALID' | 'DATE_IN_FUTURE';

const NAME_LENGTH = 80;

/** Everything that is wrong with a customer's facts on the dealer's business day `today`. */
export function customerFaults(
  facts: CustomerFacts,
  today: LocalDate,
  field: readonly string[] = [],
): Refusal<CustomerFault>[] {
  const faults: Refusal<CustomerFault>[] = [
    ...textFaults(facts.name, [...field, 'name'], NAME_LENGTH),
    ...externalRefFaults(facts.externalRef, [...field, 'externalRef']),
  ];
  if (normalisedPhone(facts.phone) === undefined)
    faults.push({ code: 'PHONE_INVALID', field: [...field, 'phone'] });
  if (facts.registeredOn > today)
    faults.push({ code: 'DATE_IN_FUTURE', field: [...field, 'registeredOn'], facts: { today } });
  return faults;
}

/** The facts in the one form in which they are kept and compared; only for facts without fault. */
export function keptCustomer(facts: CustomerFacts): CustomerFacts {
  return {
    ...facts,
    name: facts.name.trim(),
    phone: normalisedPhone(facts.phone) ?? facts.phone,
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
