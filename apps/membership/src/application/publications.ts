import { formatMoney } from '@autoclub/domain-kit';
import {
  customerRegistered,
  dealerRegistered,
  membershipActivated,
  regionRegistered,
  staffMemberRegistered,
  tierChanged,
  vehicleRegistered,
  type EventContract,
} from '@autoclub/event-contracts';
import type { Card, Membership } from '../domain/membership';
import type { TierMove } from '../domain/tier-standing';
import type { NewCustomer, NewVehicle } from './books/customer-book';
import type { DealerRecord, RegionRecord, StaffMemberRecord } from './books/network-book';
import type { Publication } from './ports';

/** Where a fact belongs; the two ids travel in the envelope of its event. */
export interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

function publication<Data>(
  contract: EventContract<Data>,
  data: Data,
  sequence: number,
  home: { readonly dealerId: string | null; readonly regionId: string | null },
): Publication {
  return {
    contract: contract as EventContract,
    data,
    sequence,
    dealerId: home.dealerId,
    regionId: home.regionId,
  };
}

export function regionPublication({ regionId, code, nameZh, nameEn, version }: RegionRecord): Publication {
  return publication(regionRegistered, { regionId, code, nameZh, nameEn }, version, {
    dealerId: null,
    regionId,
  });
}

export function dealerPublication({ version, ...dealer }: DealerRecord): Publication {
  return publication(dealerRegistered, dealer, version, dealer);
}

export function staffMemberPublication(member: StaffMemberRecord): Publication {
  const { staffMemberId, dealerId, staffNumber, roles, version } = member;
  return publication(
    staffMemberRegistered,
    { staffMemberId, dealerId, staffNumber, roles: [...roles] },
    version,
    member,
  );
}

/** Carries neither name nor phone number, so that erasure stays possible (rulebook MEM-17). */
export function customerPublication({ customerId, facts }: NewCustomer, home: Home): Publication {
  const { kind, externalRef, registeredOn, consents } = facts;
  const data = {
    customerId,
    dealerId: home.dealerId,
    kind,
    externalRef,
    registeredOn,
    consents: [...consents],
  };
  return publication(customerRegistered, data, 1, home);
}

/** Carries neither VIN nor plate. */
export function vehiclePublication(
  { vehicleId, customerId, outletId, facts }: NewVehicle,
  home: Home,
): Publication {
  const { externalRef, modelCode, purchasedOn, isSoldHere } = facts;
  const data = {
    vehicleId,
    customerId,
    dealerId: home.dealerId,
    externalRef,
    modelCode,
    purchasedOn,
    isSoldHere,
    outletId,
  };
  return publication(vehicleRegistered, data, 1, home);
}

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
