import { type LocalDate, addDays, groupBy } from '@autoclub/domain-kit';
import { pointsExpiring } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { Dealer } from '../../network';
import { type ExpiringPoints, noticedPoints } from '../domain/expiring-points';
import { cardEnd } from '../domain/card-end';
import type { DayAtDealer, ExpiryWork } from './ports';

/**
 * Publishes which points will expire, 60 and 30 days ahead **(D)** (rulebook PTS-06, ACT-07): those whose lot ends on
 * exactly that day, and those that live as long as a card which ends on it. Exactly that day, so that each is
 * published once without anything being kept.
 */
export async function noticeExpiring(work: ExpiryWork, day: DayAtDealer): Promise<number> {
  const [dealer] = await work.dealers.byId([day.dealerId]);
  if (!dealer) return 0;
  const { points } = work.programmeFor(dealer, day.businessDay);
  let count = 0;
  for (const daysAhead of new Set([points.firstExpiryNoticeDays, points.secondExpiryNoticeDays]))
    count += await noticeAhead(work, dealer, day, daysAhead);
  return count;
}

async function noticeAhead(work: ExpiryWork, dealer: Dealer, day: DayAtDealer, daysAhead: number) {
  const expiresOn = addDays(day.businessDay, daysAhead);
  const lots = await work.ledger.lotsExpiringOn(day.dealerId, expiresOn);
  const ending = await work.memberships.endingOn(day.dealerId, expiresOn);
  const concerned = new Set([
    ...lots.map(({ accountId }) => accountId),
    ...ending.map(({ membershipId }) => accountIdOf(membershipId)),
  ]);
  if (concerned.size === 0) return 0;
  const accounts = await work.ledger.accounts(day.dealerId, [...concerned], day.businessDay);
  const facts = await work.memberships.ofMemberships(accounts);
  const cards = groupBy(facts, ({ membershipId }) => membershipId);
  const lotsOf = groupBy(
    await work.ledger.lotsOf(day.dealerId, [...concerned]),
    ({ accountId }) => accountId,
  );
  const notices = accounts.flatMap((account) => {
    const end = cardEnd(cards.get(account.membershipId) ?? []);
    const found = noticedPoints(lotsOf.get(account.accountId) ?? [], end, day.businessDay, daysAhead);
    return found.map((expiring, index) => notice(account, dealer, { ...expiring, daysAhead, index }, day));
  });
  await work.publish(notices);
  return notices.length;
}

type Account = Awaited<ReturnType<ExpiryWork['ledger']['accounts']>>[number];

function notice(
  account: Account,
  dealer: Dealer,
  { daysAhead, index, ...expiring }: ExpiringPoints & { readonly daysAhead: number; readonly index: number },
  { businessDay, trace }: DayAtDealer,
): Fact {
  return {
    contract: pointsExpiring,
    sequence: noticeNumber(businessDay, daysAhead, index),
    home: { dealerId: dealer.dealerId, regionId: dealer.regionId },
    cause: { traceId: trace.correlationId, eventId: trace.causationId },
    data: {
      accountId: account.accountId,
      dealerId: account.dealerId,
      customerId: account.customerId,
      membershipId: account.membershipId,
      availablePoints: account.balance.available,
      daysAhead,
      noticedOn: businessDay,
      ...expiring,
    },
  } satisfies Fact;
}

/** Notices of an account count up with the days; nearer ones of a day come after those further ahead. */
function noticeNumber(day: LocalDate, daysAhead: number, index: number): number {
  return (Date.parse(day) / 86_400_000) * 10_000 + (4_000 - Math.min(daysAhead, 3_999)) * 2 + index;
}
