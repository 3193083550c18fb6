import { businessDayOf, formatMoney, money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { Fact } from '@autoclub/use-cases';
import type { Balance, PostingOrder } from '../../ledger';
import type { Dealer } from '../../network';
import type { Redemption, ReleaseReason } from '../domain/redemption';
import { confirmedFact, releasedFact } from './facts';
import type { Moment, RedemptionPorts } from './ports';

/** A redemption as it is kept now, and what is to be published about it. */
export interface Decided {
  readonly redemption: Redemption;
  readonly facts: readonly Fact[];
}

/** The dealer of a redemption; it was known when the points were reserved. */
export async function dealerOf({ dealers }: RedemptionPorts, redemption: Redemption): Promise<Dealer> {
  const [dealer] = await dealers.byId([redemption.dealerId]);
  if (!dealer) throw new Error(`The dealer ${redemption.dealerId} of a redemption is not known.`);
  return dealer;
}

/** It was given: the held points are taken, out of the lots they were held in (rulebook PTS-07). */
export async function confirm(
  ports: RedemptionPorts,
  reserved: Redemption,
  fulfilment: { readonly type: string; readonly id: string },
  moment: Moment,
): Promise<Decided> {
  const dealer = await dealerOf(ports, reserved);
  const today = businessDayOf(moment.now, dealer.timeZone);
  const transactionId = ports.ids('ptt');
  const { points, worthMinor } = reserved;
  await ports.ledger.post([
    {
      ...postingOf(reserved, dealer, moment, today),
      transactionId,
      kind: 'REDEMPTION',
      points: -points,
      source: { type: 'REDEMPTION', id: reserved.redemptionId, revision: 1 },
      capturesHoldId: reserved.redemptionId,
      explanation: explanation('PTS-07.redeemed', {
        ruleVersion: ports.programmeFor(dealer, reserved.reservedOn).version,
        formula: `-${points}`,
        inputs: {
          redeemedPoints: points,
          pointWorthAmount: formatMoney(money(worthMinor / points)),
          worthAmount: formatMoney(money(worthMinor)),
        },
        result: -points,
      }),
    },
  ]);
  const redemption: Redemption = {
    ...reserved,
    status: 'CONFIRMED',
    version: reserved.version + 1,
    transactionId,
    fulfilment,
    decidedAt: moment.now,
    decidedOn: today,
  };
  await ports.redemptions.save(redemption);
  const balance = await balanceOf(ports, redemption, today);
  return { redemption, facts: [confirmedFact(redemption, balance, moment.requestId)] };
}

/** It is not given: the held points go free, and goods go back into stock. */
export async function release(
  ports: RedemptionPorts,
  reserved: Redemption,
  release: { readonly reason: ReleaseReason; readonly refusalCode: string | null },
  moment: Moment,
): Promise<Decided> {
  const dealer = await dealerOf(ports, reserved);
  const today = businessDayOf(moment.now, dealer.timeZone);
  const { dealerId, redemptionId, target } = reserved;
  await ports.ledger.release({ dealerId, holdId: redemptionId });
  if (target.type === 'BOUTIQUE_ITEM')
    await ports.boutique.putBack(dealerId, target.code ?? '', target.quantity);
  const redemption: Redemption = {
    ...reserved,
    status: 'RELEASED',
    version: reserved.version + 1,
    release,
    decidedAt: moment.now,
    decidedOn: today,
  };
  await ports.redemptions.save(redemption);
  const balance = await balanceOf(ports, redemption, today);
  return { redemption, facts: [releasedFact(redemption, balance, moment.requestId)] };
}

/**
 * It was given after the points had been released: they stay free, and the release is published once more, so that
 * the giver takes it back, even if that came first (rulebook PTS-07).
 */
export async function compensate(
  ports: RedemptionPorts,
  released: Redemption,
  fulfilment: { readonly type: string; readonly id: string },
  moment: Moment,
): Promise<Decided> {
  const dealer = await dealerOf(ports, released);
  const redemption: Redemption = {
    ...released,
    version: released.version + 1,
    isGivenLate: true,
    fulfilment,
  };
  await ports.redemptions.save(redemption);
  const balance = await balanceOf(ports, redemption, businessDayOf(moment.now, dealer.timeZone));
  return { redemption, facts: [releasedFact(redemption, balance, moment.requestId)] };
}

/** What every posting of a redemption has; it stays in the trace of the request that reserved the points. */
export function postingOf(
  { dealerId, accountId, traceId }: Redemption,
  { regionId }: Dealer,
  { requestId }: Moment,
  today: PostingOrder['postedOn'],
) {
  return {
    dealerId,
    regionId,
    accountId,
    businessDay: today,
    postedOn: today,
    lotExpiresOn: null,
    correctsTransactionId: null,
    trace: { correlationId: traceId, causationId: requestId },
  };
}

export async function balanceOf(
  { ledger }: RedemptionPorts,
  { dealerId, accountId }: Redemption,
  today: PostingOrder['postedOn'],
): Promise<Balance> {
  const account = await ledger.account({ dealerId, accountId }, today);
  if (!account) throw new Error(`The account ${accountId} of a redemption is not there.`);
  return account.balance;
}
