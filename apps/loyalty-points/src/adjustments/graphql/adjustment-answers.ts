import { mutationAnswer, shown } from '@autoclub/subgraph-kit';
import { adjust } from '../application/adjust';
import { approveAdjustment, rejectAdjustment } from '../application/decide';
import { reverseAdjustment } from '../application/reverse';
import { AdjustmentType } from './adjustment.type';

const fields = { adjustment: shown(AdjustmentType, 'The adjustment; null when refused.') };

export const adjustAnswer = mutationAnswer('PointsAdjust', fields, adjust.refusals, {
  description: 'The adjustment, posted or held for a second person.',
});
export const approveAnswer = mutationAnswer('PointsAdjustmentApprove', fields, approveAdjustment.refusals, {
  description: 'The adjustment that was approved and posted.',
});
export const rejectAnswer = mutationAnswer('PointsAdjustmentReject', fields, rejectAdjustment.refusals, {
  description: 'The adjustment that was rejected.',
});
export const reverseAnswer = mutationAnswer('PointsAdjustmentReverse', fields, reverseAdjustment.refusals, {
  description: 'The adjustment that takes the other one back, posted or held for a second person.',
});
