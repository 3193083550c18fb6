import { accepted, refused, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import { identityRefusals, readIdentityReference } from '../domain/merging/identity-reference';
import type { CustomersPorts } from './ports';

/**
 * The keyed hash of an identity reference, if one was given; refused when it belongs to another customer, who is this
 * person then (rulebook CONV-8). `customerId` is the customer it is said of, when that one is known already.
 */
export async function judgeIdentity(
  { customers, identityHash }: Pick<CustomersPorts, 'customers' | 'identityHash'>,
  dealerId: string,
  reference: string | null,
  customerId: string | undefined,
): Promise<Outcome<string | null, RefusalOf<typeof identityRefusals>>> {
  if (reference === null) return accepted(null);
  const read = readIdentityReference(reference);
  if (!read.ok) return read;
  const hash = identityHash(dealerId, read.value);
  const holder = await customers.identityHolder(dealerId, hash);
  return holder === undefined || holder === customerId
    ? accepted(hash)
    : refused(identityRefusals.no('IDENTITY_KNOWN', ['identityReference']));
}
