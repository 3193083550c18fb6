import { localDate } from '@autoclub/domain-kit';
import type { customerClassified, DataOf } from '@autoclub/event-contracts';
import type { JobRun } from '@autoclub/jobs';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { publishClassesJob } from './publish-classes.job';

describe('ANA-12: the classes of customers are published on change', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(async () => {
    await db.empty();
    await db.owner.query('truncate published_class; truncate outbox');
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), build.customerRegistered('cus_1', 'dlr_1'));
  });
  afterAll(() => db.drop());

  const visits = (...days: readonly string[]) =>
    days.map((businessDay, at) => build.settled('600.00', { repairOrderId: `ror_${at + 1}`, businessDay }));
  const night = (day: string) =>
    db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) => {
      const now = new Date(`${day}T06:00:00Z`);
      const run: JobRun = {
        ...{ dealerId: 'dlr_1', timeZone: 'Asia/Shanghai', businessDay: localDate(day), cursor: null },
        ...{ dueAt: now, now, cause: { correlationId: 'a'.repeat(32), causationId: 'job' } },
      };
      return publishClassesJob(hostFor(db.database)).run(run, tx);
    });
  const published = async () =>
    (
      await db.owner.query<{ sequence: number; data: DataOf<typeof customerClassified> }[]>(
        `select sequence, data from outbox where type like '%customer-classified%' order by id`,
      )
    ).map(({ sequence, data: { value, frequency, isInLoyalBase, asOfDay } }) => [
      ...[sequence, value.class, value.previousClass],
      ...[frequency.class, frequency.previousClass, isInLoyalBase, asOfDay],
    ]);

  it('ANA-01, ANA-02: by both rule sets, once, and again when silence changes one', async () => {
    await db.feed(...visits('2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10'));
    await night('2026-11-21');
    await night('2026-11-21');
    await night('2026-11-22');
    expect(await published()).toEqual([[1, 'FAIRLY_LOYAL', null, 'A', null, true, '2026-11-21']]);
    await night('2027-01-09');
    expect(await published()).toHaveLength(1);
    await night('2027-01-10');
    expect((await published()).slice(1)).toEqual([
      [2, 'INACTIVE', 'FAIRLY_LOYAL', 'B', 'A', false, '2027-01-10'],
    ]);
  });

  it('a customer who comes again is published with what the visits say now', async () => {
    await night('2026-11-21');
    await db.feed(...visits('2026-11-22'));
    await night('2026-11-23');
    expect((await published()).map(([sequence, , , frequency]) => [sequence, frequency])).toEqual([
      [1, 'D'],
      [2, 'C'],
    ]);
  });

  it('ANA-12: each change stays in the history with the reason as it was judged then', async () => {
    await db.owner.query('truncate class_history');
    await db.feed(...visits('2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10'));
    await night('2026-11-21');
    await night('2027-01-10');
    // A late bill makes another past, and not another history.
    await db.feed(build.settled('5000.00', { repairOrderId: 'ror_9', businessDay: '2026-11-01' }));
    const fields =
      'classHistory { asOf valueClass frequencyClass flags reasons { ruleId ruleVersion text } }';
    const ask = askAt(db.database, '2027-01-11T06:00:00Z');
    const { entity: found } = await entity(ask, principals.staffOf('dlr_1'), 'Customer', 'cus_1', fields);
    const reason = (ruleId: string) => expect.objectContaining({ ruleId }) as object;
    expect(found?.['classHistory']).toEqual([
      {
        ...{ asOf: '2027-01-10', valueClass: 'INACTIVE', frequencyClass: 'B', flags: [] },
        reasons: [reason('ANA-01'), reason('ANA-02')],
      },
      {
        ...{ asOf: '2026-11-21', valueClass: 'FAIRLY_LOYAL', frequencyClass: 'A', flags: [] },
        reasons: [reason('ANA-01'), reason('ANA-02')],
      },
    ]);
    const other = await entity(ask, principals.staffOf('dlr_2'), 'Customer', 'cus_1', fields);
    expect(other.entity).toBeNull();
  });

  it('PLT-02: those of another dealer are left to its own night', async () => {
    await db.feed(build.dealerRegistered('dlr_2', 'reg_1'), build.customerRegistered('cus_2', 'dlr_2'));
    await night('2026-11-21');
    expect(await published()).toHaveLength(1);
  });
});
