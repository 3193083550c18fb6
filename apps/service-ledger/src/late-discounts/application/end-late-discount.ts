import { accepted, InputChecks, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { endLateDiscount, endRefusals } from '../domain/end-late-discount';
import type { Ending } from '../domain/late-discount';
import type { EndPorts } from './ports';

export interface EndInput {
  readonly lateDiscountId: string;
  readonly ending: Ending;
  /** Needed for what is compensated. */
  readonly compensatedBy?: string | null;
  readonly reason: string;
}

interface EndDraft {
  readonly lateDiscountId: string;
  readonly as: Ending;
  readonly compensatedBy: string | null;
  readonly reason: string;
}

const MAX_NUMBER = 64;
const MAX_REASON = 500;

/** Ends a late discount: by the act that made it good, or by a reason why nothing is given (rulebook SVC-21). */
export const endLate = command<EndPorts>()({
  name: 'lateDiscountEnd',
  refusals: endRefusals,
  read: readEnd,
  async work(ports, { lateDiscountId, ...how }, { now, staffMemberId }) {
    const listed = await ports.lock(lateDiscountId);
    const ended = endLateDiscount(listed, { ...how, at: now, byId: staffMemberId });
    if (!ended.ok) return ended;
    await ports.write([ended.value]);
    return accepted({ answer: { lateDiscountId }, written: ended.value });
  },
});

function readEnd({
  lateDiscountId,
  ending,
  ...input
}: EndInput): Outcome<EndDraft, RefusalOf<typeof endRefusals>> {
  const checks = new InputChecks(endRefusals);
  const isCompensated = ending === 'COMPENSATED';
  return checks.complete({
    lateDiscountId,
    as: ending,
    compensatedBy: isCompensated
      ? checks.text(input.compensatedBy ?? '', ['compensatedBy'], MAX_NUMBER)
      : null,
    reason: checks.text(input.reason, ['reason'], MAX_REASON),
  });
}
