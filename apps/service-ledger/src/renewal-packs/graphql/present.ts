import { type Language, presentMoney } from '@autoclub/subgraph-kit';
import type { Claim } from '../application/ports';
import type { RenewalPack as PackState } from '../domain/renewal-pack';
import { bandOf, type RenewalProgramme } from '../domain/renewal-programme';
import type { RenewalOffer, RenewalPack } from './renewal-pack.type';

/** A pack as the graph shows it. */
export function presentPack(pack: PackState): RenewalPack {
  const { id, repairOrderId, packCode, choice, signedOn, cancellation } = pack;
  return {
    id,
    repairOrderId,
    packCode,
    choice,
    signedOn,
    customer: { id: pack.customerId },
    membership: keyOf(pack.membershipId),
    vehicle: { id: pack.vehicleId },
    claimAmount: presentMoney(pack.claim),
    declaredWorthAmount: presentMoney(pack.declaredWorth),
    prepaidAmount: presentMoney(pack.prepaid),
    gifts: pack.gifts.map(({ worth, ...gift }) => ({ ...gift, worthAmount: presentMoney(worth) })),
    rewardedStaffMember: keyOf(pack.rewardStaffMemberId),
    rewardAmount: presentMoney(pack.reward),
    signedBy: keyOf(pack.signedById),
    cancelledOn: cancellation?.cancelledOn ?? null,
    cancelReasonCode: cancellation?.reasonCode ?? null,
  };
}

/** What a claim is offered by the programme of today; null where it is too small. */
export function presentOffer(
  claim: Claim,
  programme: RenewalProgramme,
  language: Language,
): RenewalOffer | null {
  const band = bandOf(claim.amount, programme);
  if (!band) return null;
  const tow = band.tow ? [band.tow.couponCode] : [];
  return {
    repairOrderId: claim.repairOrderId,
    renewalPackId: claim.renewalPackId,
    customer: { id: claim.customerId },
    vehicle: { id: claim.vehicleId },
    serviceAdvisor: keyOf(claim.serviceAdvisorId),
    settledOn: claim.businessDay,
    claimAmount: presentMoney(claim.amount),
    packCode: band.code,
    name: band.name[language],
    declaredWorthAmount: presentMoney(band.declaredWorth),
    choices: band.choices.map(({ choice, couponCodes }) => ({
      choice,
      couponCodes: [...couponCodes, ...tow],
    })),
    towFreeKm: band.tow?.freeKm ?? null,
    leastPrepaidAmount: presentMoney(programme.prepaidLeast),
    mostPrepaidAmount: presentMoney(programme.prepaidMost),
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
