import type { DataOf, customerRegistered } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { CustomerEntry } from '../domain/customer-desk';
import { customerFact, isNews } from './facts';
import type { CustomersPorts } from './ports';

/**
 * What is published of customers that were just written: those that are news to them, and those who share a phone
 * number with more or with fewer customers since (rulebook PTS-15). The same few statements for any number.
 */
export async function newsOfCustomers(
  customers: CustomersPorts['customers'],
  entries: readonly CustomerEntry[],
  dealer: DealerRecord,
): Promise<Fact<DataOf<typeof customerRegistered>>[]> {
  const asked = entries.filter((entry) => isNews(entry) || hasOtherPhone(entry));
  const phones = asked.flatMap(({ state, past }) => [state, ...past].map(({ facts }) => facts.phone));
  if (phones.length === 0) return [];
  const written = asked.map(({ customerId }) => customerId);
  const shared = await customers.recountSharedPhones(dealer.dealerId, [...new Set(phones)], written);
  const others = [...shared].filter(([id, { isChanged }]) => isChanged && !written.includes(id));
  const known = await customers.knownCustomers(
    dealer.dealerId,
    [],
    others.map(([id]) => id),
  );
  const news = asked.filter((entry) => isNews(entry) || shared.get(entry.customerId)?.isChanged);
  const states = [...news.map(({ customerId, state }) => ({ customerId, ...state })), ...known];
  return states.map((state) => customerFact(state, shared.get(state.customerId)?.count ?? 0, dealer));
}

function hasOtherPhone({ state, past }: CustomerEntry): boolean {
  return past.some(({ facts }) => facts.phone !== state.facts.phone);
}

/** The same after two records became one person or two again: who shares their phone numbers has another count. */
export async function newsOfSharers(
  customers: CustomersPorts['customers'],
  customerIds: readonly string[],
  dealer: DealerRecord,
): Promise<Fact<DataOf<typeof customerRegistered>>[]> {
  const { dealerId } = dealer;
  await customers.awaitTurn(dealerId);
  const parties = await customers.knownCustomers(dealerId, [], customerIds);
  const phones = [...new Set(parties.map(({ facts }) => facts.phone))];
  const shared = await customers.recountSharedPhones(dealerId, phones, []);
  const changed = [...shared].flatMap(([id, { isChanged }]) => (isChanged ? [id] : []));
  const known = await customers.knownCustomers(dealerId, [], changed);
  return known.map((state) => customerFact(state, shared.get(state.customerId)?.count ?? 0, dealer));
}
