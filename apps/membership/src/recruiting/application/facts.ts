import { recommendationRecorded, stickerAgreementChanged, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { StickerAgreement } from '../domain/sticker';
import type { Recommendation } from './ports';

type Home = Pick<DealerRecord, 'dealerId' | 'regionId'>;

/** Codes and days; why somebody declined is a code of the programme. */
export function recommendationFact(
  { department: departmentCode, sequence, ...recommendation }: Recommendation,
  membershipId: string | null,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof recommendationRecorded>> {
  const { recommendationId, customerId, staffMemberId, staffRole, wayIn } = recommendation;
  const { answer, declineReasonCode, followUpOn, notAgainBefore, proposedOn } = recommendation;
  const data = {
    ...{ recommendationId, dealerId, customerId, membershipId, staffMemberId, staffRole, departmentCode },
    ...{ wayIn, answer, declineReasonCode, followUpOn, notAgainBefore, proposedOn },
  };
  return { contract: recommendationRecorded, data, sequence, home: { dealerId, regionId } };
}

/** The step that an agreement took. */
export function stickerFact(
  { version: sequence, ...agreement }: StickerAgreement,
  { membershipId, changedBy }: { readonly membershipId: string | null; readonly changedBy: string | null },
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof stickerAgreementChanged>> {
  const { stickerAgreementId, vehicleId, customerId, step, previousStep, changedOn } = agreement;
  const data = {
    ...{ stickerAgreementId, vehicleId, dealerId, customerId, membershipId },
    ...{ step, previousStep, changedOn, changedBy },
  };
  return { contract: stickerAgreementChanged, data, sequence, home: { dealerId, regionId } };
}
