import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { EarningRecord } from '../../src/earning/application/ports';
import type { LotUse } from '../../src/ledger/domain/points-lot';
import type { PointsAccount } from '../../src/ledger/domain/points-account';
import type { PostingOrder } from '../../src/ledger/application/ports';
import type { MembershipFact } from '../../src/memberships';
import type { CustomerKey, Dealer } from '../../src/network';
import type { Redemption } from '../../src/redemption/domain/redemption';
import type { Step } from '../builders/ledger-script';

export interface KeptAccount extends CustomerKey {
  readonly membershipId: string;
  readonly account: PointsAccount;
  /** What has been done to it, in order, for an oracle to do again. */
  readonly steps: readonly Step[];
}

export interface KeptEntry extends Pick<
  PostingOrder,
  'transactionId' | 'accountId' | 'kind' | 'points' | 'source'
> {
  readonly sequence: number;
  readonly totalAfter: number;
  readonly heldAfter: number;
  /** Whether it took points that were held for it. */
  readonly isCapture: boolean;
  /** What it took from lots and has not been given back. */
  readonly uses: readonly LotUse[];
}

export interface KeptHold {
  readonly number: number;
  readonly accountId: string;
  readonly points: number;
  readonly uses: readonly LotUse[];
  readonly end: 'CAPTURED' | 'RELEASED' | null;
}

/** The tables of the service; values are replaced and never changed, so that a copy of the maps is a snapshot. */
export class Tables {
  readonly dealers: Map<string, Dealer>;
  readonly facts: Map<string, MembershipFact>;
  readonly records: Map<string, EarningRecord>;
  readonly accounts: Map<string, KeptAccount>;
  readonly entries: Map<string, KeptEntry>;
  /** Sources and revisions that have posted (rulebook PTS-04). */
  readonly sources: Set<string>;
  readonly holds: Map<string, KeptHold>;
  readonly redemptions: Map<string, Redemption>;
  /** Answers to commands by the key of the client. */
  readonly answers: Map<string, unknown>;
  readonly inbox: Set<string>;
  readonly parked: Map<string, { readonly premise: string; readonly event: DeliveredEvent }>;
  readonly outbox: Map<string, DeliveredEvent>;

  constructor(of?: Tables) {
    this.dealers = new Map(of?.dealers);
    this.facts = new Map(of?.facts);
    this.records = new Map(of?.records);
    this.accounts = new Map(of?.accounts);
    this.entries = new Map(of?.entries);
    this.sources = new Set(of?.sources);
    this.holds = new Map(of?.holds);
    this.redemptions = new Map(of?.redemptions);
    this.answers = new Map(of?.answers);
    this.inbox = new Set(of?.inbox);
    this.parked = new Map(of?.parked);
    this.outbox = new Map(of?.outbox);
  }
}

/** One transaction on the tables, with the steps between which the process may die. */
export interface Transaction {
  readonly tables: Tables;
  /** Every statement passes here. */
  readonly step: () => Promise<void>;
}
