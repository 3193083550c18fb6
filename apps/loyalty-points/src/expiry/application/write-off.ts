import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import type { AccountOnDay, PostingOrder, Trace } from '../../ledger';
import type { Dealer } from '../../network';

/** Points that go without having been spent: what is written off, and why. */
export interface WriteOff {
  readonly kind: 'EXPIRY' | 'FORFEIT';
  readonly account: AccountOnDay;
  readonly dealer: Dealer;
  /** Positive. */
  readonly points: number;
  readonly businessDay: LocalDate;
  readonly today: LocalDate;
  readonly explanation: Explanation;
  readonly trace: Trace;
}

/**
 * The posting of a write-off. The account is locked and has so many points left, so a job that runs again finds nothing
 * to do; the number of the entry makes the source of each unlike any other.
 */
export function writeOffOrder(off: WriteOff, transactionId: string): PostingOrder {
  const { account, dealer } = off;
  return {
    transactionId,
    dealerId: account.dealerId,
    regionId: dealer.regionId,
    accountId: account.accountId,
    kind: off.kind,
    points: -off.points,
    source: {
      type: off.kind === 'EXPIRY' ? 'EXPIRY' : 'MEMBERSHIP',
      id: off.kind === 'EXPIRY' ? account.accountId : account.membershipId,
      revision: account.sequence + 1,
    },
    businessDay: off.businessDay,
    postedOn: off.today,
    lotExpiresOn: null,
    correctsTransactionId: null,
    explanation: off.explanation,
    trace: off.trace,
  };
}
