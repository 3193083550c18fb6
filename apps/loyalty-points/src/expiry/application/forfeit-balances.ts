import type { LocalDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { type AccountOnDay, type PostingOrder, type Trace, accountIdOf } from '../../ledger';
import type { Dealer } from '../../network';
import type { DayAtDealer, ExpiryWork } from './ports';
import { writeOffOrder } from './write-off';

/** A membership that has ended: why, on which day, and by which event. */
export interface EndedMembership {
  readonly dealerId: string;
  readonly membershipId: string;
  readonly cause: keyof typeof SENTENCES;
  readonly endedOn: LocalDate;
  readonly today: LocalDate;
  readonly trace: Trace;
}

const SENTENCES = {
  LAPSED: 'PTS-09.lapsed',
  REFUNDED: 'PTS-09.refunded',
  CAME_LATE: 'PTS-09.came-late',
} as const;

/**
 * Zeroes the balances of memberships that have lapsed or were refunded (rulebook PTS-09): everything that nobody holds
 * goes, by an entry of its own kind. What is held is decided by its redemption; what is owed stays owed.
 */
export async function forfeitBalances(work: ExpiryWork, ended: readonly EndedMembership[]): Promise<number> {
  const orders: PostingOrder[] = [];
  for (const { dealerId } of uniqueDealers(ended)) {
    const ofDealer = ended.filter((each) => each.dealerId === dealerId);
    const [dealer] = await work.dealers.byId([dealerId]);
    const [first] = ofDealer;
    if (!dealer || !first)
      throw new Error(`The dealer ${dealerId} is not known; its memberships have to wait.`);
    const ids = ofDealer.map(({ membershipId }) => accountIdOf(membershipId));
    const accounts = await work.ledger.accounts(dealerId, ids, first.today);
    const byMembership = new Map(ofDealer.map((each) => [each.membershipId, each]));
    for (const account of accounts) {
      const cause = byMembership.get(account.membershipId);
      if (cause) orders.push(...forfeiture(work, dealer, account, cause));
    }
  }
  await work.ledger.post(orders);
  return orders.length;
}

/** Points that reached the account of a membership after its end, such as those of a late document. */
export async function forfeitLateComers(work: ExpiryWork, day: DayAtDealer): Promise<number> {
  const ended = await work.memberships.ended(day.dealerId, day.businessDay);
  if (ended.length === 0) return 0;
  return forfeitBalances(
    work,
    ended.map((membershipId) => ({
      ...day,
      membershipId,
      cause: 'CAME_LATE' as const,
      endedOn: day.businessDay,
    })),
  );
}

function forfeiture(
  work: ExpiryWork,
  dealer: Dealer,
  account: AccountOnDay,
  { cause, endedOn, today, trace }: EndedMembership,
): PostingOrder[] {
  const points = account.balance.available + account.expired;
  if (points <= 0) return [];
  const why = explanation(SENTENCES[cause], {
    ruleVersion: work.programmeFor(dealer, endedOn).version,
    formula: `-${points}`,
    inputs: { forfeitedPoints: points, endedOn },
    result: -points,
  });
  const off = { kind: 'FORFEIT' as const, account, dealer, points, businessDay: endedOn, today, trace };
  return [writeOffOrder({ ...off, explanation: why }, work.newTransactionId())];
}

function uniqueDealers(ended: readonly EndedMembership[]): { dealerId: string }[] {
  return [...new Set(ended.map(({ dealerId }) => dealerId))].sort().map((dealerId) => ({ dealerId }));
}
