import { codeEnum } from '@autoclub/subgraph-kit';
import type { RedemptionStatus, ReleaseReason, TargetType } from '../domain/redemption';

export const RedemptionStatusEnum = codeEnum<RedemptionStatus>(
  'RedemptionStatus',
  'Where a redemption stands.',
  {
    RESERVED: 'Points are held; the one who gives it has not decided yet.',
    CONFIRMED: 'It was given and the points are spent.',
    RELEASED: 'It was not given; the points are free again.',
    REVERSED: 'It was taken back; the points have returned to their own lots.',
  },
);

export const RedemptionTargetTypeEnum = codeEnum<TargetType>(
  'RedemptionTargetType',
  'What points are spent on; each has its own worth of a point.',
  {
    COUPON: 'A coupon, issued by the workshop.',
    SERVICE: 'A service of the workshop.',
    BOUTIQUE_ITEM: 'Goods of the boutique.',
    ORDER_PAYMENT: 'A part of a repair order.',
    FEE_OFFSET: 'A fee of the membership.',
  },
);

export const RedemptionReleaseReasonEnum = codeEnum<ReleaseReason>(
  'RedemptionReleaseReason',
  'Why points of a redemption were released.',
  {
    REFUSED: 'The one who should give it refused.',
    TIMED_OUT: 'Nobody decided in time.',
    CANCELLED: 'It was given up.',
  },
);
