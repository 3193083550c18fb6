import type { LocalDate } from '@autoclub/domain-kit';
import { sameRef } from './read-ref';
import { judgeRevision, type RevisionVerdict } from './revision';
import { sameVehicle } from './vehicle';
import type { DeliveredVehicle, Transfer, VehicleEntry } from './vehicle-state';

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
  const transfers = transfersOf(entry, delivered, today);
  return {
    verdict,
    entry: {
      ...entry,
      state: { customerId, facts, revision, version: state.version + transfers.length + 1 },
      past: [...entry.past, state],
      former: [...entry.former, { customerId: state.customerId, externalRef: state.facts.externalRef }],
      transfers: [...entry.transfers, ...transfers],
    },
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
  const isRepeated = former.some(
    (binding) => binding.customerId === customerId && sameRef(binding.externalRef, facts.externalRef),
  );
  return (
    isRepeated || (customerId !== state.customerId && isBefore(facts.purchasedOn, state.facts.purchasedOn))
  );
}

function transfersOf(
  { state }: VehicleEntry,
  { customerId, facts }: DeliveredVehicle,
  today: LocalDate,
): Transfer[] {
  if (state.customerId === customerId) return [];
  const isBought = isBefore(state.facts.purchasedOn, facts.purchasedOn);
  const transferredOn = (isBought && facts.purchasedOn) || today;
  const version = state.version + 1;
  return [{ fromCustomerId: state.customerId, toCustomerId: customerId, transferredOn, version }];
}

function isBefore(day: LocalDate | null, other: LocalDate | null): boolean {
  return day !== null && other !== null && day < other;
}
