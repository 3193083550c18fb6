import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../../network';
import { CONSENT_NAMES, isConsentGiven, type Consent } from '../../domain/consent';
import { CustomerDesk } from '../../domain/customer-desk';
import { documentRefusals } from '../../domain/document';
import { keepIntake, NO_NEWS } from '../intake';
import type { CustomersPorts } from '../ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...documentRefusals.texts,
  CONSENT_GIVEN_ALREADY: {
    zh: '该客户已同意通过{channel}接收{purpose}信息。',
    en: 'The customer has agreed to {purpose} by {channel} already.',
  },
  CONSENT_NOT_GIVEN: {
    zh: '该客户没有同意通过{channel}接收{purpose}信息，无可撤回。',
    en: 'The customer has not agreed to {purpose} by {channel}; there is nothing to withdraw.',
  },
});

/** What a person says about one channel for one purpose. */
export interface ConsentToRecord extends Consent {
  readonly customerId: string;
  /** False: it is withdrawn. */
  readonly isGiven: boolean;
}

/**
 * A customer agrees to one channel for one purpose, or withdraws that. Other consents stay as they are, and the former
 * one is in the history with time and origin (rulebook MEM-17).
 */
export const recordConsent = command<CustomersPorts>()({
  name: 'consentRecord',
  refusals,
  async work(ports, { customerId, channel, purpose, isGiven }: ConsentToRecord, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    await ports.customers.awaitTurn(dealerId);
    const desk = new CustomerDesk(
      await ports.customers.knownCustomers(dealerId, [], [customerId]),
      'DESK',
      ports.ids,
    );
    const entry = desk.known(customerId);
    if (!entry) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const consent = { channel, purpose };
    if (isConsentGiven(entry.state.consents, consent) === isGiven) {
      const names = { channel: CONSENT_NAMES[channel], purpose: CONSENT_NAMES[purpose] };
      return refused(
        refusals.no(isGiven ? 'CONSENT_GIVEN_ALREADY' : 'CONSENT_NOT_GIVEN', ['isGiven'], names),
      );
    }
    const judged = desk.judgeAs(entry, {
      customer: entry.state.facts,
      consents: { given: isGiven ? [consent] : [], about: [consent] },
      vehicles: [],
      email: null,
      bornOn: null,
      revision: null,
    });
    if (!judged.ok) return judged;
    desk.keep(judged.value.entry);
    const delivery = { caller, dealer: dealer.value, origin: 'DESK' as const };
    const facts = await keepIntake(ports, { ...NO_NEWS, customers: desk.touched() }, delivery);
    return accepted({ answer: { customerId }, facts });
  },
});
