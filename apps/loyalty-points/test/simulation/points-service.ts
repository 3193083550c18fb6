import {
  type IdSource,
  type KeyRefusal,
  type Outcome,
  accepted,
  addDays,
  businessDayOf,
} from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { type Subscription, react } from '@autoclub/messaging';
import { type CommandCall, type Done, type Executed, type UnitOfWork, fakeCaller } from '@autoclub/use-cases';
import { expirePoints } from '../../src/expiry/application/expire-points';
import { reverseRedemption, cancelRedemption } from '../../src/redemption/application/commands';
import type { RedemptionPorts } from '../../src/redemption/application/ports';
import { redeemPoints } from '../../src/redemption/application/redeem';
import { timeOut } from '../../src/redemption/application/time-out';
import { isTimedOut } from '../../src/redemption/domain/redemption';
import { type Faults, type Sabotage, crash } from './faults';
import type { Dice } from './dice';
import { MemoryLedger } from './memory-ledger';
import { type Here, MemoryTx, memoryEarning, memoryRedemption } from './memory-ports';
import { publishFact } from './publish';
import { reactions } from './reactions';
import { Tables, type Transaction } from './store';

export const DEALER = 'dlr_one';
const TRACE = { correlationId: 'a'.repeat(32), causationId: 'job' };

/** What a client asks for. */
export type Order =
  | { readonly does: 'redeem'; readonly membershipId: string; readonly points: number }
  | { readonly does: 'cancel' | 'reverse'; readonly redemptionId: string };

/**
 * The service with its tables in memory: use cases, rules, ledger model, reactions and the parking of early events are
 * the service's own. Transactions go one after the other, as row locks make them; each can die between any two steps.
 */
export class PointsService {
  tables = new Tables();
  /** Events of transactions that were undone; only with the guard against it switched off. */
  private readonly leaked: DeliveredEvent[] = [];
  private readonly subscriptions: readonly Subscription[];

  constructor(
    private readonly dice: Dice,
    public faults: Faults,
    private readonly sabotage: Sabotage,
    private readonly clock: () => Date,
    private readonly ids: IdSource,
  ) {
    this.subscriptions = reactions(() => this.here());
  }

  /** Applies what was delivered, each event once (rulebook PTS-04). */
  consume(partitions: readonly (readonly DeliveredEvent[])[]): Promise<void> {
    return this.transaction(async (tx) => {
      const fresh = partitions.map((events) => events.filter(({ id }) => this.enters(tx, id)));
      await react(new MemoryTx(tx).asTx(), this.subscriptions, fresh);
    });
  }

  async order(key: string, order: Order): Promise<Outcome<unknown, unknown>> {
    const caller = fakeCaller({ dealerId: DEALER, now: this.clock(), requestId: key });
    switch (order.does) {
      case 'cancel':
        return cancelRedemption(this.unit())(caller, key, order);
      case 'reverse':
        return reverseRedemption(this.unit())(caller, key, { ...order, reasonCode: 'CUSTOMER_WISH' });
      case 'redeem': {
        const target = { type: 'COUPON' as const, code: 'WASH', quantity: 1 };
        return redeemPoints(this.unit())(caller, key, { ...order, target });
      }
    }
  }

  /** Releases the redemptions whose time is over, each in a transaction of its own. */
  async releaseTimedOut(): Promise<void> {
    const now = this.clock();
    for (const redemption of this.tables.redemptions.values())
      if (isTimedOut(redemption, now))
        await this.transaction(async (tx) => {
          const moment = { now, requestId: 'time-out' };
          for (const fact of await timeOut(memoryRedemption(tx, this.here()), redemption, moment))
            publishFact(tx, fact);
        });
  }

  outbox(): readonly DeliveredEvent[] {
    return [...this.tables.outbox.values(), ...this.leaked];
  }

  /** Writes off what has expired by yesterday. */
  async expire(): Promise<void> {
    await this.transaction(async (tx) => {
      const work = { ...memoryEarning(tx, this.here()), ledger: new MemoryLedger(tx) };
      const today = businessDayOf(this.clock(), 'Asia/Shanghai');
      const day = { dealerId: DEALER, businessDay: addDays(today, -1), today, trace: TRACE };
      await expirePoints({ ...work, publish: () => Promise.resolve() }, day, '', 100);
    });
  }

  /** All or nothing; the caller does not know which when the process dies. */
  private async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { dice, faults } = this;
    const tables = new Tables(this.tables);
    const step = () => {
      if (dice.chance(faults.crash)) {
        if (this.sabotage.publishBeforeCommit) this.leaked.push(...tables.outbox.values());
        return Promise.reject(crash);
      }
      return Promise.resolve();
    };
    const done = await work({ tables, step });
    await step();
    this.tables = tables;
    if (dice.chance(faults.crashAfterCommit)) throw crash;
    return done;
  }

  private unit(): UnitOfWork<RedemptionPorts> {
    const no = () => Promise.reject(new Error('The simulation gives commands only.'));
    return { execute: (call, work) => this.execute(call, work), record: no, read: no, tryOut: no };
  }

  private execute<Answer, R>(
    { idempotencyKey }: CommandCall,
    work: (ports: RedemptionPorts) => Promise<Outcome<Done<Answer>, R>>,
  ): Promise<Outcome<Executed<Answer>, R | KeyRefusal>> {
    return this.transaction(async (tx) => {
      const known = tx.tables.answers.get(idempotencyKey);
      if (known !== undefined) return accepted({ answer: known as Answer, replayed: true });
      const outcome = await work(memoryRedemption(tx, this.here()));
      if (!outcome.ok) return outcome;
      const { answer, facts = [] } = outcome.value;
      for (const fact of facts) publishFact(tx, fact);
      tx.tables.answers.set(idempotencyKey, answer);
      return accepted({ answer, replayed: false });
    });
  }

  private enters({ tables: { inbox } }: Transaction, eventId: string): boolean {
    if (inbox.has(eventId)) return false;
    inbox.add(eventId);
    return true;
  }

  private here(): Here {
    return { now: this.clock(), ids: this.ids };
  }
}
