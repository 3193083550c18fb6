import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, latestDayAt } from '../../../network';
import { readBirthday } from '../../domain/birthday';
import { birthdayRefusals } from '../../domain/refusals';
import { provenanceOf } from '../intake';
import type { CustomersPorts, KnownBirthday } from '../ports';

const refusals = defineRefusals({
  ...birthdayRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
});

/**
 * Keeps the day a customer was born on, or that it is not known any more. No other service receives it (rulebook
 * PLT-03): who greets asks whose birthday a day is.
 */
export const changeBirthday = command<CustomersPorts>()({
  name: 'customerBirthdayChange',
  refusals,
  async work(ports, { customerId, bornOn }: KnownBirthday, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    await ports.customers.awaitTurn(dealerId);
    const [known] = await ports.customers.knownCustomers(dealerId, [], [customerId]);
    if (!known) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const latest = latestDayAt(dealer.value, caller);
    const read = bornOn === null ? accepted({ bornOn }) : readBirthday(bornOn, known.facts.kind, latest);
    if (!read.ok) return read;
    const said = { caller, dealer: dealer.value, origin: 'DESK' as const };
    await ports.customers.keepBirthdays([{ customerId: known.personId, bornOn }], provenanceOf(said));
    return accepted({ answer: { customerId } });
  },
});
