import type { LocalDate } from '@autoclub/domain-kit';
import {
  carPurchased,
  customerRegistered,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
  type DataOf,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { givenConsents } from '../domain/consent';
import { sayTheSame } from '../domain/customer';
import type { CustomerEntry, CustomerState } from '../domain/customer-desk';
import { sayTheSameOfVehicle } from '../domain/vehicle';
import {
  isFirstPurchase,
  type Transfer,
  type VehicleEntry,
  type VehicleState,
} from '../domain/vehicle-state';
import type { CarKey, ClubStanding } from './ports';

type Standings = ReadonlyMap<string, ClubStanding>;

/** Where a fact belongs: the dealer and its region. */
interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

/** The same, with the member of staff who changed it, and who of the sales department did. */
interface SignedHome extends Home {
  readonly staffMemberId: string | null;
  readonly salesAdvisorId: string | null;
}

/** Whether others have to know of a change; of name and phone number alone they have not. */
export function isNews({ isNew, state, past: [before] }: CustomerEntry): boolean {
  return before ? !isSameToOthers(before, state) : isNew;
}

/**
 * What is published of a customer: neither name nor phone number, so that erasure stays possible (rulebook MEM-17), but
 * how many others have the same number (rulebook PTS-15).
 */
export function customerFact(
  { customerId, facts, consents: states, version: sequence }: CustomerState & { readonly customerId: string },
  sharedContactCount: number,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof customerRegistered>> {
  const { kind, externalRef, registeredOn } = facts;
  const consents = givenConsents(states);
  const data = { customerId, dealerId, kind, externalRef, registeredOn, sharedContactCount, consents };
  return { contract: customerRegistered, data, sequence, home: { dealerId, regionId } };
}

function isSameToOthers(before: CustomerState, after: CustomerState): boolean {
  const consents = (state: CustomerState) => JSON.stringify(givenConsents(state.consents));
  return sayTheSame(before.facts, after.facts) && consents(before) === consents(after);
}

/**
 * What is published of a vehicle, with a key in the place of its VIN and without its plate: that it changed hands, then
 * what it is now.
 */
export function vehicleFacts(
  entry: VehicleEntry,
  outletIds: ReadonlyMap<string, string>,
  standings: Standings,
  home: SignedHome,
  carKey: CarKey,
): Fact[] {
  const { state, past, transfers } = entry;
  const [before] = past;
  if (before ? isSameVehicleToOthers(before, state) && !entry.binding : !entry.isNew) return [];
  return [
    ...bindingFacts(entry, standings, home),
    ...transfers.map((transfer) => transferFact(entry.vehicleId, transfer, standings, home)),
    registrationFact(entry, outletIds, home, carKey),
    ...purchaseFacts(entry, outletIds, standings, home),
  ];
}

function isSameVehicleToOthers(before: VehicleState, after: VehicleState): boolean {
  return before.customerId === after.customerId && sayTheSameOfVehicle(before.facts, after.facts);
}

function registrationFact(
  { vehicleId, state }: VehicleEntry,
  outletIds: ReadonlyMap<string, string>,
  { dealerId, regionId }: Home,
  carKey: CarKey,
): Fact<DataOf<typeof vehicleRegistered>> {
  const { customerId, version } = state;
  const { vin, externalRef, modelCode, purchasedOn, isSoldHere, outletCode } = state.facts;
  const outletId = outletCode === null ? null : (outletIds.get(outletCode) ?? null);
  const key = carKey(vin);
  const data = {
    ...{ vehicleId, customerId, dealerId, externalRef, modelCode, purchasedOn, isSoldHere, outletId },
    ...(key !== undefined && { carKey: key }),
  };
  return { contract: vehicleRegistered, data, sequence: version, home: { dealerId, regionId } };
}

/** That the car was bought new here, once; who buys it from a customer later is another matter. */
function purchaseFacts(
  entry: VehicleEntry,
  outletIds: ReadonlyMap<string, string>,
  standings: Standings,
  { dealerId, regionId, salesAdvisorId }: SignedHome,
): Fact<DataOf<typeof carPurchased>>[] {
  const { vehicleId, state } = entry;
  const { externalRef, modelCode, purchasedOn, outletCode, isFinanced } = state.facts;
  if (purchasedOn === null || !isFirstPurchase(entry)) return [];
  const customerId = state.ownerCustomerId ?? state.customerId;
  const data = {
    vehicleId,
    dealerId,
    customerId,
    membershipId: standings.get(customerId)?.membershipId ?? null,
    outletId: outletCode === null ? null : (outletIds.get(outletCode) ?? null),
    salesAdvisorId,
    modelCode,
    purchasedOn,
    isFinanced,
    referralId: referralBehind(standings.get(customerId), purchasedOn),
    externalRef,
  };
  return [{ contract: carPurchased, data, sequence: state.version, home: { dealerId, regionId } }];
}

/** The introduction that a purchase came from: bought from its day on and before it expired (rulebook MEM-10). */
function referralBehind(standing: ClubStanding | undefined, purchasedOn: LocalDate): string | null {
  const referral = standing?.referral;
  if (!referral || purchasedOn < referral.introducedOn || purchasedOn > referral.expiresOn) return null;
  return referral.referralId;
}

function bindingFacts(
  { vehicleId, state: { customerId }, binding }: VehicleEntry,
  standings: Standings,
  { dealerId, regionId, staffMemberId }: SignedHome,
): Fact<DataOf<typeof vehicleBound>>[] {
  if (!binding) return [];
  const { ownerCustomerId, boundOn, version: sequence } = binding;
  const data = {
    vehicleId,
    dealerId,
    customerId,
    membershipId: standings.get(customerId)?.membershipId ?? null,
    relation: ownerCustomerId === customerId ? ('OWNER' as const) : ('USER' as const),
    ownerCustomerId,
    boundOn,
    boundBy: staffMemberId,
  };
  return [{ contract: vehicleBound, data, sequence, home: { dealerId, regionId } }];
}

function transferFact(
  vehicleId: string,
  { fromCustomerId, toCustomerId, transferredOn, cause, mileageKm, version }: Transfer,
  standings: Standings,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof vehicleTransferred>> {
  const data = {
    vehicleId,
    dealerId,
    fromCustomerId,
    fromMembershipId: standings.get(fromCustomerId)?.membershipId ?? null,
    toCustomerId,
    toMembershipId: standings.get(toCustomerId)?.membershipId ?? null,
    cause,
    transferredOn,
    mileageKm,
  };
  return { contract: vehicleTransferred, data, sequence: version, home: { dealerId, regionId } };
}
