import { formatMoney } from '@autoclub/domain-kit';
import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { type Home, type Publication, publication } from '../../kernel';
import type { TierMove } from '../../tiers';
import type { Card, Membership } from '../domain/membership';

export function activationPublication(
  membership: Membership & { readonly card: Card },
  home: Home,
): Publication {
  const { membershipId, customerId, dealerId, source, wayIn, feePaid, card, version } = membership;
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
  return publication(membershipActivated, data, version, home);
}

export function tierChangePublication(
  { membershipId, customerId, dealerId }: Membership,
  tierChangeId: string,
  move: TierMove,
  version: number,
  home: Home,
): Publication {
  const { fromTier, toTier, causes, changedOn, validity, entryId } = move;
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
    trigger: { type: 'POINTS_ENTRY', id: entryId },
  };
  return publication(tierChanged, data, version, home);
}
