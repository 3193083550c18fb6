import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../../network';
import { provenanceOf } from '../intake';
import type { CustomersPorts, KnownEmail } from '../ports';

const readRefusals = defineRefusals({ ...commonRefusals.pick('EMAIL_INVALID') });

const refusals = defineRefusals({
  ...readRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
});

/**
 * Keeps where a customer gets e-mail, or that there is no address any more. No event carries it (rulebook PLT-03):
 * who sends asks at that moment. Whether anything may be sent there is a consent of its own (rulebook MEM-17).
 */
export const changeEmail = command<CustomersPorts>()({
  name: 'customerEmailChange',
  refusals,
  read({ customerId, email }: KnownEmail) {
    const checks = new InputChecks(readRefusals);
    return checks.complete({ customerId, email: email === null ? null : checks.email(email, ['email']) });
  },
  async work(ports, { customerId, email }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    await ports.customers.awaitTurn(dealerId);
    const [known] = await ports.customers.knownCustomers(dealerId, [], [customerId]);
    if (!known) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const said = { caller, dealer: dealer.value, origin: 'DESK' as const };
    await ports.customers.keepEmails([{ customerId: known.personId, email }], provenanceOf(said));
    return accepted({ answer: { customerId } });
  },
});
