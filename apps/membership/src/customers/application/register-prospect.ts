import type { LocalDate } from '@autoclub/domain-kit';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { CustomerEntry } from '../domain/customer-desk';
import { newsOfCustomers } from './customer-news';
import type { CustomersPorts } from './ports';

/** Somebody who is not a customer yet: name and phone number in the form in which they are kept. */
export interface Prospect {
  readonly name: string;
  readonly phone: string;
  /** The keyed hash of an identity reference, where one was given. */
  readonly identityHash: string | null;
}

/**
 * Registers somebody whom a member introduced, as part of the introduction: the record that their first purchase will
 * find. The caller has taken the turn of the dealer and made sure that nobody of the kind is known.
 */
export async function registerProspect(
  { customers, ids }: Pick<CustomersPorts, 'customers' | 'ids'>,
  { name, phone, identityHash }: Prospect,
  { dealer, today, caller }: { dealer: DealerRecord; today: LocalDate; caller: Caller },
): Promise<{ readonly customerId: string; readonly facts: readonly Fact[] }> {
  const facts = { kind: 'PERSON', name, phone, externalRef: null, registeredOn: today } as const;
  const state = { facts, consents: [], revision: null, version: 1 };
  const customerId = ids('cus');
  const entry: CustomerEntry = { customerId, personId: customerId, isNew: true, state, past: [] };
  await customers.keepCustomers([entry], {
    dealerId: dealer.dealerId,
    recordedAt: caller.now,
    traceId: caller.traceId,
    origin: 'REGISTRATION',
    staffMemberId: caller.staffMemberId,
  });
  if (identityHash !== null) await customers.keepIdentity(dealer.dealerId, customerId, identityHash);
  return { customerId, facts: await newsOfCustomers(customers, [entry], dealer) };
}
