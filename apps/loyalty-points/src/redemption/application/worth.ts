import type { ProgrammeValues } from '@autoclub/programme-config';
import type { FundedPoints } from '../../ledger';
import type { FundingShare, TargetType } from '../domain/redemption';

/** What a point is worth in a category, in minor units (rulebook PTS-07). */
export function pointWorthMinor(type: TargetType, points: ProgrammeValues['points']): number {
  switch (type) {
    case 'COUPON':
      return points.couponPointWorthMinor;
    case 'SERVICE':
      return points.servicePointWorthMinor;
    case 'BOUTIQUE_ITEM':
      return points.boutiquePointWorthMinor;
    case 'ORDER_PAYMENT':
      return points.orderPaymentPointWorthMinor;
    case 'FEE_OFFSET':
      return points.feeOffsetPointWorthMinor;
  }
}

/** The dealers that granted the points, each with the worth of its own. */
export function fundingShares(funding: readonly FundedPoints[], worthMinor: number): FundingShare[] {
  return funding.map(({ dealerId, points }) => ({ dealerId, points, worthMinor: points * worthMinor }));
}
