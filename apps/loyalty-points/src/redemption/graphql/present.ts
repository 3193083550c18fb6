import { type Bilingual, money } from '@autoclub/domain-kit';
import { type Language, presentMoney } from '@autoclub/subgraph-kit';
import type { Redemption, RedemptionStatus } from '../domain/redemption';
import type { RedemptionType } from './redemption.type';

const statusNames: Readonly<Record<RedemptionStatus, Bilingual>> = {
  RESERVED: { zh: '冻结中', en: 'Reserved' },
  CONFIRMED: { zh: '已兑换', en: 'Confirmed' },
  RELEASED: { zh: '已释放', en: 'Released' },
  REVERSED: { zh: '已撤销', en: 'Taken back' },
};

export function presentRedemption(redemption: Redemption, language: Language): RedemptionType {
  const { target } = redemption;
  const { repairOrderId } = target;
  return {
    id: redemption.redemptionId,
    status: redemption.status,
    statusLabel: statusNames[redemption.status][language],
    target: {
      type: target.type,
      code: target.code,
      quantity: target.quantity,
      vehicleId: target.vehicleId,
      repairOrder: repairOrderId === null ? null : { id: repairOrderId },
    },
    points: redemption.points,
    worthAmount: presentMoney(money(redemption.worthMinor)),
    funding: redemption.funding.map(({ dealerId, points, worthMinor }) => ({
      dealerId,
      points,
      worthAmount: presentMoney(money(worthMinor)),
    })),
    reservedAt: redemption.reservedAt,
    expiresAt: redemption.expiresAt,
    decidedAt: redemption.decidedAt,
    decidedOn: redemption.decidedOn,
    releaseReason: redemption.release?.reason ?? null,
    refusalCode: redemption.release?.refusalCode ?? null,
    isGivenLate: redemption.isGivenLate,
    fulfilment: redemption.fulfilment,
    returnedPoints: redemption.returnedPoints,
    reversalReasonCode: redemption.reversal?.reasonCode ?? null,
    membership: { id: redemption.membershipId },
    traceId: redemption.traceId,
  };
}
