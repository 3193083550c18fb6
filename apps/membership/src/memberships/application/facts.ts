import { formatMoney } from '@autoclub/domain-kit';
import { membershipActivated, tierChanged, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { TierChangeRecord } from '../../tiers';
import type { Card, Membership } from '../domain/membership';

/** Where a fact belongs: the dealer and its region. */
interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

export function activationFact(
  membership: Membership & { readonly card: Card },
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof membershipActivated>> {
  const { membershipId, customerId, source, wayIn, feePaid, card, version } = membership;
  const data = {
    membershipId,
    customerId,
    dealerId,
    tier: card.joinedTier,
    source,
    wayIn,
    feePaid: { amount: formatMoney(feePaid), currencyCode: feePaid.currency },
    activatedOn: card.activatedOn,
    validFrom: card.validity.from,
    validTo: card.validity.to,
  };
  return { contract: membershipActivated, data, sequence: version, home: { dealerId, regionId } };
}

/** The change and the fact it follows from. */
export function tierChangeFact(
  change: TierChangeRecord,
  { customerId }: Membership,
  version: number,
  { dealerId, regionId }: Home,
  cause: Fact['cause'],
): Fact<DataOf<typeof tierChanged>> {
  const { tierChangeId, membershipId, fromTier, toTier, causes, changedOn, validity, trigger } = change;
  const data = {
    membershipId,
    customerId,
    dealerId,
    tierChangeId,
    fromTier,
    toTier,
    causes: [...causes],
    changedOn,
    validFrom: validity.from,
    validTo: validity.to,
    trigger: { ...trigger },
  };
  return {
    contract: tierChanged,
    data,
    sequence: version,
    home: { dealerId, regionId },
    ...(cause && { cause }),
  };
}
