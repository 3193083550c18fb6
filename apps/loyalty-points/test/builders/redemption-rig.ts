import { localDate } from '@autoclub/domain-kit';
import { catalogue } from '@autoclub/event-contracts';
import { releaseTimedOut } from '../../src/redemption/infra/time-outs';
import { askAt } from './ask';
import * as build from './events';
import { NOW } from './host';
import { type PointsDatabase, pointsDatabase } from './points-database';
import { inLedger, postNow, posting } from './postings';
import { tillOf } from './redeem';
import { runJob } from './run-job';

/** A member with 100 points, a till, and a clock that only moves when it is moved. */
export interface RedemptionRig {
  readonly db: PointsDatabase;
  readonly ask: ReturnType<typeof askAt>;
  readonly till: ReturnType<typeof tillOf>;
  minutesLater(minutes: number): void;
  /** Begins anew. */
  reset(): Promise<void>;
  /** The books prove right, and every event is by its contract. */
  expectWhole(): Promise<void>;
  balance(): Promise<{ available: number; held: number; total: number } | undefined>;
  /** What was published of redemptions, in order. */
  events(): Promise<{ name: string; data: Record<string, unknown> }[]>;
  timeOuts(): Promise<boolean>;
  /** What the nightly jobs write off on a day. */
  night(day: string): Promise<number>;
}

export async function redemptionRig(): Promise<RedemptionRig> {
  let now = NOW;
  const clock = () => now;
  const db = await pointsDatabase({ clock });
  const ask = askAt(db, [], clock);
  const key = { dealerId: build.DEALER, accountId: 'pac_1' };
  return {
    db,
    ask,
    till: tillOf(ask),
    minutesLater: (minutes) => {
      now = new Date(NOW.getTime() + minutes * 60_000);
    },
    reset: async () => {
      now = NOW;
      await db.empty();
      await db.feed(build.dealer(), build.activated());
      await postNow(db, [posting({ kind: 'ADJUSTMENT', points: 100 })]);
    },
    expectWhole: async () => {
      expect((await db.prove()).breaches).toEqual([]);
      const rows: { type: string; data: unknown }[] = await db.owner.query('select type, data from outbox');
      const schemas = new Map(catalogue.map((contract) => [contract.type, contract.schema]));
      for (const { type, data } of rows) expect(schemas.get(type)?.safeParse(data).error).toBeUndefined();
    },
    balance: async () =>
      (await inLedger(db, (ledger) => ledger.account(key, localDate('2026-11-22'))))?.balance,
    events: async () => {
      const rows: { type: string; data: Record<string, unknown> }[] = await db.owner.query(
        `select type, data from outbox where topic like '%redemption%' order by id`,
      );
      return rows.map(({ type, data }) => ({
        name: type.replace(/^club\.loyalty-points\.|\.v1$/g, ''),
        data,
      }));
    },
    night: (day) => runJob(db.host, 'expire-points', day),
    timeOuts: async () =>
      releaseTimedOut({ ...db.host, clockOf: () => clock }).run(new AbortController().signal as never),
  };
}
