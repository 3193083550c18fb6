import { type Outcome, accepted } from '@autoclub/domain-kit';
import type { Caller } from '@autoclub/use-cases';
import { type Adjustment, type AdjustmentNumbers, holdReasonsOf } from '../domain/adjustment';
import type { AdjustmentPorts, AuditStep } from './ports';
import { type Place, postAdjustment } from './post-adjustment';

/** What is asked for, once it is known whose card it is. */
export type Asked = Pick<
  Adjustment,
  'membershipId' | 'customerId' | 'points' | 'reason' | 'reversesAdjustmentId'
>;

/**
 * Keeps what one person asks for: posted at once, or held for a second one (rulebook PTS-08, PTS-15). Each step is in
 * the audit.
 */
export async function request(
  ports: AdjustmentPorts,
  asked: Asked,
  staffMemberId: string,
  place: Place,
  caller: Caller,
): Promise<
  Outcome<Adjustment, Extract<Awaited<ReturnType<typeof postAdjustment>>, { ok: false }>['refusals'][number]>
> {
  const { adjustments, programmes, ids } = ports;
  const { dealer, today } = place;
  const customer = { dealerId: dealer.dealerId, customerId: asked.customerId };
  await adjustments.takeTurn(staffMemberId);
  const numbers: AdjustmentNumbers = programmes.inForce(dealer, today).values.points;
  const holdReasons = holdReasonsOf(
    {
      points: asked.points,
      creditsBefore: await adjustments.creditsOn(dealer.dealerId, staffMemberId, today),
      customersOnPhone: await adjustments.customersOnPhone(customer),
      isOwnCard: await adjustments.isOwnCard(customer, staffMemberId),
    },
    numbers,
  );
  const isHeld = holdReasons.length > 0;
  const wanted: Adjustment = {
    ...asked,
    adjustmentId: ids('adj'),
    dealerId: dealer.dealerId,
    state: isHeld ? 'PENDING' : 'POSTED',
    holdReasons,
    requestedBy: staffMemberId,
    requestedOn: today,
    requestedAt: caller.now,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    transactionId: null,
    traceId: caller.traceId,
  };
  const posted = isHeld ? accepted(wanted) : await postAdjustment(ports, wanted, place, caller);
  if (!posted.ok) return posted;
  const step = (action: AuditStep['action']): AuditStep => ({ action, staffMemberId, at: caller.now });
  await adjustments.add(posted.value);
  await adjustments.note(posted.value, [step('REQUESTED'), step(isHeld ? 'HELD' : 'POSTED')]);
  return posted;
}
