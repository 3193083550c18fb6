import { businessDayOf, tierOn } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { type HeldLot, type PostingOrder, accountIdOf } from '../../ledger';
import type { Dealer } from '../../network';
import { type PointsPass, type ReturnReason, decidedPass } from '../domain/pass';
import type { PassPorts } from './ports';

/** The days of both dealers, each by its own clock (rulebook PLT-04). */
export type DayOf = (dealer: Dealer) => Date;

/**
 * Brings points that are under way into the books of the other dealer, or lets them go where its card cannot take them
 * (rulebook PTS-13): once, in one transaction over both books. Each lot keeps who granted it and when it expires.
 */
export async function carryOn(
  ports: PassPorts,
  key: { readonly dealerId: string; readonly passId: string },
  nowAt: DayOf,
): Promise<PointsPass | null> {
  const pass = await ports.passes.lock(key);
  if (pass?.status !== 'UNDER_WAY') return null;
  const { dealerId, toDealerId, passId } = pass;
  const dealers = await ports.dealers.byId([dealerId, toDealerId]);
  const home = dealers.find((dealer) => dealer.dealerId === dealerId);
  const other = dealers.find((dealer) => dealer.dealerId === toDealerId);
  if (!home) throw new Error(`The dealer ${dealerId} of a pass is not known.`);
  const returnReason = other ? await whyNot(ports, pass, other, nowAt(other)) : 'CARD_NOT_FOUND';
  if (other && returnReason === null) {
    const lots = await ports.ledger.heldLots({ dealerId, holdId: passId });
    await ports.ledger.post(postingsOf(ports, pass, { home, other, lots, nowAt }));
  } else await ports.ledger.release({ dealerId, holdId: passId });
  const status = returnReason === null ? 'ARRIVED' : 'RETURNED';
  const decided = decidedPass(pass, status, { returnReason, at: nowAt(home) });
  await ports.passes.save(decided);
  return decided;
}

/** Why the card of the other dealer cannot take points, or null. */
async function whyNot(
  { memberships, ledger }: PassPorts,
  { toDealerId, toMembershipId }: PointsPass,
  { timeZone }: Dealer,
  now: Date,
): Promise<ReturnReason | null> {
  const day = businessDayOf(now, timeZone);
  const facts = await memberships.ofMemberships([{ dealerId: toDealerId, membershipId: toMembershipId }]);
  const account = await ledger.account({ dealerId: toDealerId, accountId: accountIdOf(toMembershipId) }, day);
  if (facts.length === 0 || !account) return 'CARD_NOT_FOUND';
  return tierOn(facts, day) ? null : 'CARD_NOT_IN_FORCE';
}

interface Way {
  readonly home: Dealer;
  readonly other: Dealer;
  readonly lots: readonly HeldLot[];
  readonly nowAt: DayOf;
}

/** A debit in one book, and in the other a credit for each of its lots. */
function postingsOf(
  { ids, versionFor }: PassPorts,
  pass: PointsPass,
  { home, other, lots, nowAt }: Way,
): PostingOrder[] {
  const { passId, points, dealerId: fromDealerId, toDealerId } = pass;
  const common = (dealer: Dealer, revision: number) => {
    const today = businessDayOf(nowAt(dealer), dealer.timeZone);
    return {
      transactionId: ids('ptt'),
      dealerId: dealer.dealerId,
      regionId: dealer.regionId,
      kind: 'CLEARING' as const,
      source: { type: 'CLEARING' as const, id: passId, revision },
      businessDay: today,
      postedOn: today,
      correctsTransactionId: null,
      trace: { correlationId: pass.traceId, causationId: passId },
    };
  };
  const why = (dealer: Dealer, result: number) => ({
    ruleVersion: versionFor(dealer, pass.requestedOn),
    formula: String(result),
    result,
  });
  const debit: PostingOrder = {
    ...common(home, 1),
    accountId: pass.accountId,
    points: -points,
    lotExpiresOn: null,
    capturesHoldId: passId,
    explanation: explanation('PTS-13.passed-on', {
      ...why(home, -points),
      inputs: { passedPoints: points, toDealerId },
    }),
  };
  const credits = lots.map(
    ({ dealerId: funderDealerId, points: passedPoints, expiresOn }, at): PostingOrder => ({
      ...common(other, at + 1),
      accountId: accountIdOf(pass.toMembershipId),
      points: passedPoints,
      lotExpiresOn: expiresOn,
      funderDealerId,
      explanation: explanation('PTS-13.passed-in', {
        ...why(other, passedPoints),
        inputs: { passedPoints, fromDealerId, funderDealerId },
      }),
    }),
  );
  return [debit, ...credits];
}
