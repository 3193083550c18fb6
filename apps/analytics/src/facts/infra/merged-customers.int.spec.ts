import { tablesThatFollowNoMerge } from '@autoclub/persistence';
import { principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';

describe('CONV-8: facts of records that are merged', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  const staff = principals.staffOf('dlr_1');

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  afterAll(() => db.drop());

  const visits = (customerId: string, ...days: readonly string[]) =>
    days.map((businessDay) =>
      build.settled('1200.00', {
        repairOrderId: `ror_${businessDay.replaceAll('-', '')}`,
        vehicleId: `veh_${customerId.slice(4)}`,
        customerId,
        businessDay,
      }),
    );
  const classOf = async (customerId: string) => {
    const fields = 'classes { value { class } frequency { class } }';
    const { entity: customer } = await entity(ask, staff, 'Customer', customerId, fields);
    return customer?.['classes'];
  };
  const mix = async () => {
    const fields = 'classMix { counts { customerCount } }';
    const { entity: dealer } = await entity(ask, staff, 'Dealer', 'dlr_1', fields);
    const { counts } = dealer?.['classMix'] as { counts: { customerCount: number }[] };
    return counts.reduce((sum, { customerCount }) => sum + customerCount, 0);
  };
  const frequencies = async (...ids: string[]) => {
    const found = [];
    for (const id of ids) found.push((await classOf(id)) as { frequency: { class: string } });
    return found.map(({ frequency }) => frequency.class);
  };

  it('are those of one person, who is counted once, until the merge is undone', async () => {
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.customerRegistered('cus_1', 'dlr_1'),
      build.customerRegistered('cus_2', 'dlr_1'),
      ...visits('cus_1', '2026-02-10', '2026-09-10'),
      ...visits('cus_2', '2026-04-10', '2026-10-10'),
    );
    expect([await frequencies('cus_1', 'cus_2'), await mix()]).toEqual([['B', 'B'], 2]);
    await db.feed(build.merged('cus_1', 'cus_2'));
    expect([await frequencies('cus_1'), await mix()]).toEqual([['A'], 1]);
    await db.feed(...visits('cus_2', '2026-11-10'), build.merged('cus_1', 'cus_2'));
    expect(await classOf('cus_1')).toMatchObject({ value: { class: 'LOYAL' } });
    expect(await db.faults()).toEqual([]);
    await db.feed(build.unmerged('cus_1', 'cus_2'));
    expect([await frequencies('cus_1', 'cus_2'), await mix()]).toEqual([['B', 'B'], 2]);
    expect(await db.faults()).toEqual([]);
  });

  it('every table about customers takes part but the copies', async () => {
    expect(await tablesThatFollowNoMerge(db.owner)).toEqual([
      'class_history',
      'customer',
      'erased_customer',
      'published_class',
      'segment_member',
    ]);
  });
});
