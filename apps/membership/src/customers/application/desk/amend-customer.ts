import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, latestDayAt } from '../../../network';
import { NO_STATEMENT, type Consent } from '../../domain/consent';
import type { CustomerFacts } from '../../domain/customer';
import { CustomerDesk } from '../../domain/customer-desk';
import { readRecord } from '../../domain/delivered-record';
import { documentRefusals } from '../../domain/document';
import { identityRefusals } from '../../domain/merging/identity-reference';
import { recordRefusals } from '../../domain/refusals';
import { judgeIdentity } from '../identity';
import { keepIntake, NO_NEWS } from '../intake';
import type { CustomersPorts } from '../ports';

const refusals = defineRefusals({
  ...recordRefusals.texts,
  ...documentRefusals.texts,
  ...identityRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  EXTERNAL_NUMBER_TAKEN: {
    zh: '客户编号 {number} 已属于另一位客户。',
    en: 'The number {number} belongs to another customer.',
  },
});

/** What the desk changes of a customer; what it leaves out stays. */
export interface CustomerChange extends Partial<CustomerFacts> {
  readonly customerId: string;
  /** What the person agrees to, and to nothing else; absent leaves it as it is. */
  readonly consents?: readonly Consent[];
  /** The number of an identity document; only its keyed hash is kept. */
  readonly identityReference?: string;
}

/** The desk amends a customer by the id; what it said before stays in the history (rulebook CONV-5, CONV-8). */
export const amendCustomer = command<CustomersPorts>()({
  name: 'customerAmend',
  refusals,
  async work(ports, { customerId, consents, identityReference, ...change }: CustomerChange, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    await ports.customers.awaitTurn(dealerId);
    const refs = change.externalRef ? [change.externalRef] : [];
    const known = await ports.customers.knownCustomers(dealerId, refs, [customerId]);
    const desk = new CustomerDesk(known, 'DESK', ports.ids);
    const entry = desk.known(customerId);
    if (!entry) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const record = readRecord(
      {
        customer: { ...entry.state.facts, ...change },
        consents: consents ? { given: consents, about: null } : NO_STATEMENT,
        vehicles: [],
        email: null,
        bornOn: null,
        revision: null,
      },
      latestDayAt(dealer.value, caller),
    );
    if (!record.ok) return record;
    const { externalRef } = record.value.customer;
    if (externalRef && (desk.idOf(externalRef) ?? customerId) !== customerId)
      return refused(
        refusals.no('EXTERNAL_NUMBER_TAKEN', ['externalRef', 'number'], { number: externalRef.number }),
      );
    const judged = desk.judgeAs(entry, record.value);
    if (!judged.ok) return judged;
    const identity = await judgeIdentity(ports, dealerId, identityReference ?? null, customerId);
    if (!identity.ok) return identity;
    desk.keep(judged.value.entry);
    const delivery = { caller, dealer: dealer.value, origin: 'DESK' as const };
    const facts = await keepIntake(ports, { ...NO_NEWS, customers: desk.touched() }, delivery);
    if (identity.value !== null) await ports.customers.keepIdentity(dealerId, customerId, identity.value);
    return accepted({ answer: { customerId }, facts });
  },
});
