import {
  commonRefusals,
  defineRefusals,
  type ExternalRef,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { textFaults } from '../../kernel';
import { distinctConsents, type Consent } from './consent';
import { externalRefFaults } from './external-ref-faults';
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

export const customerRefusals = defineRefusals(
  commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'PHONE_INVALID',
    'DATE_IN_FUTURE',
  ),
);

const NAME_LENGTH = 80;

/** Everything that is wrong with a customer's facts on the dealer's business day `today`. */
export function customerFaults(
  facts: CustomerFacts,
  today: LocalDate,
  field: readonly string[] = [],
): RefusalOf<typeof customerRefusals>[] {
  const faults: RefusalOf<typeof customerRefusals>[] = [
    ...textFaults(facts.name, [...field, 'name'], NAME_LENGTH),
    ...externalRefFaults(facts.externalRef, [...field, 'externalRef']),
  ];
  if (normalisedPhone(facts.phone) === undefined)
    faults.push(customerRefusals.no('PHONE_INVALID', [...field, 'phone']));
  if (facts.registeredOn > today)
    faults.push(customerRefusals.no('DATE_IN_FUTURE', [...field, 'registeredOn']));
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
