import { formatMoney, type Money } from '@autoclub/domain-kit';
import {
  feeOffsetFulfilled,
  feeOffsetRefused,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  renewalTermsAnnounced,
  type DataOf,
  type redemptionReserved,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { CardHolder, CardPeriod } from '../domain/card-period';
import type { JoiningRefund } from '../domain/joining-refund';
import type { Lapse } from '../domain/lapse';
import type { OffsetRefusal } from '../domain/points-offset';
import type { Announcement } from './ports';

interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

/** Whose fact it is. */
type Member = Pick<CardHolder, 'membershipId' | 'customerId'>;

const published = (money: Money) => ({ amount: formatMoney(money), currencyCode: money.currency });

/** A renewal or a return as a fact about the tier of the card (rulebook MEM-05, MEM-08). */
export function periodFact(
  { membershipId, customerId }: Member,
  made: CardPeriod,
  sequence: number,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof membershipRenewed>> | Fact<DataOf<typeof membershipReturned>> {
  const { tier, clubSystem, period, changedOn, madeOn, fee, paid, offset, lapsedOn } = made;
  const home = { dealerId, regionId };
  const data = {
    dealerId,
    customerId,
    membershipId,
    tier,
    clubSystem,
    changedOn,
    validFrom: period.from,
    validTo: period.to,
    feeAmount: published(fee),
    paidAmount: published(paid),
    offset: offset && {
      kind: offset.kind,
      amount: published(offset.amount),
      redemptionId: offset.redemptionId,
    },
  };
  return lapsedOn === null
    ? { contract: membershipRenewed, data: { ...data, renewedOn: madeOn }, sequence, home }
    : { contract: membershipReturned, data: { ...data, returnedOn: madeOn, lapsedOn }, sequence, home };
}

/** That members are told of a change; only then does it apply to them (rulebook MEM-05). */
export function termsFact(
  announced: Announcement,
  sequence: number,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof renewalTermsAnnounced>> {
  const data = { dealerId, ...announced };
  return { contract: renewalTermsAnnounced, data, sequence, home: { dealerId, regionId } };
}

export function lapseFact(
  { membershipId, customerId }: Member,
  { cause, tier, clubSystem, changedOn, validity, lapsedOn, returnUntil }: Lapse,
  sequence: number,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof membershipLapsed>> {
  const data = {
    dealerId,
    customerId,
    membershipId,
    tier,
    clubSystem,
    cause,
    changedOn,
    validFrom: validity.from,
    validTo: validity.to,
    lapsedOn,
    returnUntil,
  };
  return { contract: membershipLapsed, data, sequence, home: { dealerId, regionId } };
}

export function refundFact(
  { membershipId, customerId, tier, feePaid, card, version }: CardHolder,
  { amount, refundedOn }: JoiningRefund,
  approvedBy: string | null,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof membershipRefunded>> {
  const data = {
    dealerId,
    customerId,
    membershipId,
    tier,
    feePaid: published(feePaid),
    refundedAmount: published(amount),
    reasonCode: 'FIRST_SERVICE_UNSATISFACTORY',
    activatedOn: card.activatedOn,
    changedOn: refundedOn,
    refundedOn,
    approvedBy,
  };
  return { contract: membershipRefunded, data, sequence: version, home: { dealerId, regionId } };
}

/** What is answered to a reservation of points (rulebook PTS-07): it is answered once. */
export function offsetFact(
  reserved: DataOf<typeof redemptionReserved>,
  refusal: OffsetRefusal | undefined,
  at: { readonly now: Date; readonly today: string },
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof feeOffsetFulfilled>> | Fact<DataOf<typeof feeOffsetRefused>> {
  const { redemptionId, customerId, membershipId, target } = reserved;
  const who = { redemptionId, dealerId, customerId, membershipId, targetType: target.type };
  const home = { dealerId, regionId };
  const instant = at.now.toISOString();
  if (refusal) {
    const data = { ...who, reasonCode: refusal, refusedAt: instant, refusedOn: at.today };
    return { contract: feeOffsetRefused, data, sequence: 1, home };
  }
  const fulfilment = { type: 'MEMBERSHIP', id: membershipId };
  const data = { ...who, fulfilment, fulfilledAt: instant, fulfilledOn: at.today };
  return { contract: feeOffsetFulfilled, data, sequence: 1, home };
}
