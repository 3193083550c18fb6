import { accepted, commonRefusals, defineRefusals, refused, type LocalDate } from '@autoclub/domain-kit';
import { command, type Caller } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, todayAt, type DealerRecord } from '../../network';
import type { CustomerFacts } from '../domain/customer';
import { NO_STATEMENT, type Consent } from '../domain/consent';
import { identityRefusals } from '../domain/merging/identity-reference';
import { intakeRefusals } from '../domain/intake-desk';
import { readRecord, type DeliveredRecord } from '../domain/delivered-record';
import { recordRefusals } from '../domain/refusals';
import type { VehicleFacts } from '../domain/vehicle';
import { judgeIdentity } from './identity';
import { judgeIntake, keepIntake, provenanceOf, type Delivery } from './intake';
import type { CustomersPorts } from './ports';

const refusals = defineRefusals({
  ...recordRefusals.texts,
  ...intakeRefusals.texts,
  ...identityRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  CUSTOMER_LOOKS_KNOWN: {
    zh: '本店已有同名同电话的客户；如确为另一位客户，请注明后重试。',
    en: 'A customer of this name and phone number is known already; state it if this is another person.',
  },
  TOO_MANY_VEHICLES: { zh: '一次最多 {most} 辆车。', en: 'At most {most} vehicles at once.' },
});

export interface CustomerToRegister extends Omit<CustomerFacts, 'registeredOn'> {
  /** The business day of the call when null. */
  readonly registeredOn: LocalDate | null;
  /** What the person agrees to; null leaves what is known as it is. */
  readonly consents: readonly Consent[] | null;
  readonly vehicles: readonly VehicleFacts[];
  readonly revision: number | null;
  /** The number of an identity document; only its keyed hash is kept. */
  readonly identityReference: string | null;
  /** Where the person gets e-mail; null leaves what is known as it is. */
  readonly email: string | null;
  /** The day of birth; null leaves what is known as it is. */
  readonly bornOn: LocalDate | null;
  /** The caller has made sure that a known customer of the same name and phone number is another one. */
  readonly isAnotherPerson: boolean;
}

/**
 * Registers a customer with vehicles at the caller's dealer, or amends the one of the same number (rulebook CONV-5):
 * all of it, or with any refusal nothing.
 */
export const registerCustomer = command<CustomersPorts>()({
  name: 'customerRegister',
  refusals,
  async work(ports, input: CustomerToRegister, caller) {
    if (input.vehicles.length > VEHICLES_AT_ONCE)
      return refused(refusals.no('TOO_MANY_VEHICLES', ['vehicles'], { most: VEHICLES_AT_ONCE }));
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const record = readRecord(recordOf(input, dealer.value, caller), latestDayAt(dealer.value, caller));
    if (!record.ok) return record;
    if (!input.isAnotherPerson && (await looksKnown(ports, dealer.value, record.value)))
      return refused(refusals.no('CUSTOMER_LOOKS_KNOWN', ['phone']));
    const delivery: Delivery = { caller, dealer: dealer.value, origin: 'REGISTRATION' };
    const { verdicts, news } = await judgeIntake(ports, delivery, [record.value]);
    const [verdict] = verdicts;
    if (!verdict) throw new Error('The record was not judged.');
    if (!verdict.ok) return verdict;
    const { customerId, vehicles } = verdict.value;
    const { dealerId } = dealer.value;
    const identity = await judgeIdentity(ports, dealerId, input.identityReference, customerId);
    if (!identity.ok) return identity;
    const facts = await keepIntake(ports, news, delivery);
    if (identity.value !== null) await ports.customers.keepIdentity(dealerId, customerId, identity.value);
    const { email, bornOn } = record.value;
    if (email !== null) await ports.customers.keepEmails([{ customerId, email }], provenanceOf(delivery));
    if (bornOn !== null)
      await ports.customers.keepBirthdays([{ customerId, bornOn }], provenanceOf(delivery));
    const vehicleIds = vehicles.map(({ vehicleId }) => vehicleId);
    return accepted({ answer: { customerId, vehicleIds }, facts });
  },
});

const VEHICLES_AT_ONCE = 20;

/** Without a number of the dealer's system nothing else tells that a person is registered already. */
async function looksKnown(
  { customers }: CustomersPorts,
  { dealerId }: DealerRecord,
  { customer }: DeliveredRecord,
): Promise<boolean> {
  if (customer.externalRef) return false;
  await customers.awaitTurn(dealerId);
  return customers.looksKnown(dealerId, customer);
}

function recordOf(
  {
    vehicles,
    consents,
    revision,
    email,
    bornOn,
    isAnotherPerson,
    identityReference,
    ...customer
  }: CustomerToRegister,
  dealer: DealerRecord,
  caller: Caller,
): DeliveredRecord {
  const registeredOn = customer.registeredOn ?? todayAt(dealer, caller);
  return {
    customer: { ...customer, registeredOn },
    consents: consents ? { given: consents, about: null } : NO_STATEMENT,
    vehicles,
    email,
    bornOn,
    revision,
  };
}
