import {
  type LocalDate,
  type Outcome,
  type RefusalOf,
  accepted,
  businessDayOf,
  refused,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { Caller } from '@autoclub/use-cases';
import { type PostingOrder, accountIdOf, lotExpiry } from '../../ledger';
import type { Dealer } from '../../network';
import type { Adjustment } from '../domain/adjustment';
import { adjustRefusals } from '../domain/refusals';
import type { AdjustmentPorts } from './ports';

/** Where and when points are adjusted. */
export interface Place {
  readonly dealer: Dealer;
  readonly today: LocalDate;
}

/** The dealer of the caller and its day, or nothing while the dealer is not known here. */
export async function placeOf(
  { dealer: dealerOf }: Pick<AdjustmentPorts, 'dealer'>,
  { dealerId, now }: Caller,
): Promise<Place | undefined> {
  const dealer = await dealerOf(dealerId);
  return dealer && { dealer, today: businessDayOf(now, dealer.timeZone) };
}

type Lacking = RefusalOf<typeof adjustRefusals>;

/**
 * Posts an adjustment that nobody holds any more (rulebook PTS-08). A debit of more than is available is refused; a
 * reversal takes back what was spent meanwhile as well, and the account then owes it (rulebook PTS-05).
 */
export async function postAdjustment(
  { adjustments, ledger, programmes, ids }: AdjustmentPorts,
  adjustment: Adjustment,
  { dealer, today }: Place,
  caller: Caller,
): Promise<Outcome<Adjustment, Lacking>> {
  const { dealerId, membershipId, points, reversesAdjustmentId } = adjustment;
  const accountId = accountIdOf(membershipId);
  const account = await ledger.account({ dealerId, accountId }, today);
  if (!account) return refused(adjustRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  const { available } = account.balance;
  if (reversesAdjustmentId === null && points < 0 && available + points < 0)
    return refused(adjustRefusals.no('INSUFFICIENT_POINTS', ['points'], { available }));
  const original = reversesAdjustmentId === null ? undefined : await adjustments.lock(reversesAdjustmentId);
  const { version, values } = programmes.inForce(dealer, today);
  const order: PostingOrder = {
    transactionId: ids('ptt'),
    dealerId,
    regionId: dealer.regionId,
    accountId,
    kind: original ? 'REVERSAL' : 'ADJUSTMENT',
    points,
    source: { type: 'MANUAL', id: adjustment.adjustmentId, revision: 1 },
    businessDay: today,
    postedOn: today,
    lotExpiresOn: points > 0 && !original ? lotExpiry(today, values.points.lotLifeMonths) : null,
    correctsTransactionId: null,
    ...(original?.transactionId && {
      reverses: { transactionId: original.transactionId, kind: 'ADJUSTMENT' },
    }),
    explanation: whyOf(adjustment, version),
    trace: { correlationId: caller.traceId, causationId: caller.requestId },
  };
  await ledger.post([order]);
  return accepted({ ...adjustment, transactionId: order.transactionId });
}

/** The reason stays with the adjustment: it is free text, and entries and events carry none (rulebook PLT-03). */
function whyOf({ adjustmentId, points, reversesAdjustmentId, decidedBy }: Adjustment, ruleVersion: string) {
  const decided = { ruleVersion, formula: String(points), result: points };
  if (reversesAdjustmentId !== null)
    return explanation('PTS-08.reversal', { ...decided, inputs: { adjustmentId, reversesAdjustmentId } });
  if (decidedBy !== null) return explanation('PTS-08.approved', { ...decided, inputs: { adjustmentId } });
  return explanation('PTS-08.adjustment', { ...decided, inputs: { adjustmentId } });
}
