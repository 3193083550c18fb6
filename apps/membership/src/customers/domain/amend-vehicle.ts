import type { LocalDate } from '@autoclub/domain-kit';
import { sameRef } from './read-ref';
import { judgeRevision, type RevisionVerdict } from './revision';
import { sameVehicle, type VehicleFacts } from './vehicle';
import type { BindingFact, DeliveredVehicle, Transfer, VehicleEntry, VehicleState } from './vehicle-state';

/** What a delivery of a known vehicle comes to, and the vehicle after it. */
export interface VehicleAmendment {
  readonly verdict: RevisionVerdict;
  readonly entry: VehicleEntry;
}

/**
 * A delivery of a known vehicle amends it (rulebook CONV-5). One for another customer says that the car changed hands:
 * it moves with its file (rulebook CONV-8), unless the delivery only repeats what was true before.
 */
export function amendVehicle(
  entry: VehicleEntry,
  delivered: DeliveredVehicle,
  today: LocalDate,
): VehicleAmendment {
  if (isOfTheFormerOwner(entry, delivered)) return { verdict: 'UNCHANGED', entry };
  const { state } = entry;
  const facts = {
    ...delivered.facts,
    externalRef: delivered.facts.externalRef ?? state.facts.externalRef,
  };
  const isSame = state.customerId === delivered.customerId && sameVehicle(state.facts, facts);
  const verdict = judgeRevision(state.revision, delivered.revision, isSame);
  const revision = delivered.revision ?? state.revision;
  if (verdict === 'RENUMBERED') return { verdict, entry: { ...entry, state: { ...state, revision } } };
  if (verdict !== 'AMENDED') return { verdict, entry };
  const { customerId } = delivered;
  const handedOver = transferOf(entry, delivered, today);
  const ownerCustomerId = handedOver ? null : state.ownerCustomerId;
  return {
    verdict,
    entry: changedVehicle(entry, { customerId, ownerCustomerId, facts, revision }, handedOver),
  };
}

/** What a change of a vehicle leaves it as; whatever is not said stays. */
export type VehicleChange = Partial<Omit<VehicleState, 'version'>> & { readonly facts?: VehicleFacts };

/** The vehicle after a change, with what it was before; a change of hands has a version of its own. */
export function changedVehicle(
  entry: VehicleEntry,
  change: VehicleChange,
  handedOver?: Omit<Transfer, 'version'>,
  binding?: BindingFact,
): VehicleEntry {
  const { state } = entry;
  const transfers = handedOver ? [{ ...handedOver, version: state.version + 1 }] : [];
  const steps = handedOver || binding ? 2 : 1;
  return {
    ...entry,
    ...(binding && { binding }),
    state: { ...state, ...change, version: state.version + steps },
    past: [...entry.past, state],
    former: [...entry.former, { customerId: state.customerId, externalRef: state.facts.externalRef }],
    transfers: [...entry.transfers, ...transfers],
  };
}

/**
 * The dealer's system sends its whole file every night, with the rows of former owners in it. Such a row is known by
 * its customer and number, or by a purchase before the one that counts; a higher revision says that it is news.
 */
function isOfTheFormerOwner(
  { state, former }: VehicleEntry,
  { facts, revision, customerId }: DeliveredVehicle,
) {
  if (revision !== null && revision > (state.revision ?? 0)) return false;
  const isOwn = customerId === state.customerId;
  if (isOwn && (facts.externalRef === null || sameRef(facts.externalRef, state.facts.externalRef)))
    return false;
  const isRepeated = former.some(
    (binding) => binding.customerId === customerId && sameRef(binding.externalRef, facts.externalRef),
  );
  return isRepeated || (!isOwn && isBefore(facts.purchasedOn, state.facts.purchasedOn));
}

function transferOf(
  { state }: VehicleEntry,
  { customerId, facts }: DeliveredVehicle,
  today: LocalDate,
): Omit<Transfer, 'version'> | undefined {
  if (state.customerId === customerId) return undefined;
  const isBought = isBefore(state.facts.purchasedOn, facts.purchasedOn);
  const transferredOn = (isBought && facts.purchasedOn) || today;
  return {
    fromCustomerId: state.customerId,
    toCustomerId: customerId,
    transferredOn,
    cause: 'SOLD_ON',
    mileageKm: null,
  };
}

function isBefore(day: LocalDate | null, other: LocalDate | null): boolean {
  return day !== null && other !== null && day < other;
}
