import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Network } from '../../network';
import type { CallBack, CallBackOutcome, CallBackReason } from '../domain/call-back';
import type { HeldGift } from '../domain/held-gift';

export interface CallBackFilter {
  readonly outcome?: CallBackOutcome;
  readonly reason?: CallBackReason;
  readonly staffMemberId?: string;
}

/** Business days of calls, `[from, to)`. */
export interface CallDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How many calls came to this. */
export interface CallBackCount {
  readonly outcome: CallBackOutcome;
  readonly reason: CallBackReason | null;
  readonly count: number;
}

/** Calls and held gifts inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface CallBacks {
  save(callBack: CallBack): Promise<void>;
  /** Keeps the gift, unless one is held for the customer already; returns the one that is held. */
  hold(gift: HeldGift): Promise<HeldGift>;
  byIds(ids: readonly string[]): Promise<CallBack[]>;
  giftsByIds(ids: readonly string[]): Promise<HeldGift[]>;
  /** The gifts that are held for these customers now. */
  heldFor(customerIds: readonly string[]): Promise<HeldGift[]>;
  /** The latest first; one row more than the limit says that there is more. */
  list(filter: CallBackFilter, part: PagePart): Promise<CallBack[]>;
  /** The latest first; one row more than the limit for each customer. */
  ofCustomers(customerIds: readonly string[], part: PagePart): Promise<CallBack[]>;
  counts(dealerId: string, days: CallDays): Promise<CallBackCount[]>;
}

/** What the use cases of call-backs need. */
export interface CallBackPorts {
  readonly network: Network;
  readonly callBacks: CallBacks;
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}
