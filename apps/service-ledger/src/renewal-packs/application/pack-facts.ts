import { writtenAmount } from '@autoclub/domain-kit';
import { type DataOf, renewalPackCancelled, renewalPackSigned } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { RenewalPack } from '../domain/renewal-pack';

type PackState = DataOf<typeof renewalPackSigned>;

/** What is published of a signed pack: the whole of it (rulebook SVC-09). */
export function signedFact(pack: RenewalPack, dealer: Dealer): Fact {
  return { contract: renewalPackSigned, data: packState(pack), ...ofPack(pack, dealer) };
}

/** What is published of a cancelled pack: the prepayment and the advisor's reward go back whole. */
export function cancelledFacts(pack: RenewalPack, dealer: Dealer): Fact[] {
  if (!pack.cancellation) return [];
  const { cancelledOn, reasonCode } = pack.cancellation;
  const data = {
    ...packState(pack),
    cancelledOn,
    reasonCode,
    refundedAmount: writtenAmount(pack.prepaid),
    rewardTakenBackAmount: writtenAmount(pack.reward),
  };
  return [{ contract: renewalPackCancelled, data, ...ofPack(pack, dealer) }];
}

function packState(pack: RenewalPack): PackState {
  const { id: renewalPackId, dealerId, customerId, membershipId, vehicleId, repairOrderId } = pack;
  const { packCode, choice, rewardStaffMemberId, signedOn } = pack;
  return {
    renewalPackId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    repairOrderId,
    claimAmount: writtenAmount(pack.claim),
    packCode,
    choice,
    declaredWorthAmount: writtenAmount(pack.declaredWorth),
    prepaidAmount: writtenAmount(pack.prepaid),
    gifts: pack.gifts.map(({ kind, code, worth, freeKm }) => ({
      kind,
      code,
      quantity: 1,
      worthAmount: writtenAmount(worth),
      freeKm,
    })),
    rewardStaffMemberId,
    rewardAmount: writtenAmount(pack.reward),
    signedOn,
  };
}

function ofPack(
  { version }: RenewalPack,
  { id: dealerId, regionId }: Dealer,
): Pick<Fact, 'sequence' | 'home'> {
  return { sequence: version, home: { dealerId, regionId } };
}
