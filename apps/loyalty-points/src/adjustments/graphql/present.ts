import { entryIdOf } from '../../ledger';
import type { Adjustment } from '../domain/adjustment';
import type { AdjustmentType } from './adjustment.type';

/** An adjustment as the graph shows it; pure. */
export function presentAdjustment(view: Adjustment): AdjustmentType {
  return {
    id: view.adjustmentId,
    membership: { id: view.membershipId },
    points: view.points,
    reason: view.reason,
    state: view.state,
    holdReasons: [...view.holdReasons],
    reversesAdjustmentId: view.reversesAdjustmentId,
    entryId: view.transactionId && entryIdOf(view.transactionId),
    requestedBy: { id: view.requestedBy },
    requestedAt: view.requestedAt,
    decidedBy: view.decidedBy === null ? null : { id: view.decidedBy },
    decidedAt: view.decidedAt,
    decisionReason: view.decisionReason,
    traceId: view.traceId,
    view,
  };
}
