import { outletRegistered, repairOrderSettled, staffMemberRegistered } from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import * as build from '../../../test/builders/events';
import { everyFact } from '../../../test/builders/every-fact';
import { network } from '../../../test/builders/network';
import { rebuildSetup } from '../../../test/builders/rebuild-setup';
import type { RebuildSetup } from '../../../test/builders/rebuild-setup';
import { PROJECTIONS } from './projections';

/** A history with every kind of fact, corrections among them. */
const history = (): readonly DeliveredEvent[] => [
  ...network(),
  build.settled('500.00'),
  build.refunded('370.00'),
  build.amended('210.00', { businessDay: '2026-11-20' }, { sequence: 3 }),
  build.settled('80.00', { repairOrderId: 'ror_2' }),
  build.refunded('0.00', { repairOrderId: 'ror_2' }),
  build.membershipActivated('mem_1'),
  build.tierChanged('mem_1'),
  build.pointsPosted('pte_1', 23),
  build.pointsPosted('pte_2', -23, { kind: 'CORRECTION' }, { sequence: 2 }),
  build.policyRecorded('pol_1'),
  build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', '2026-05-01'),
  build.settled('90.00', { repairOrderId: 'ror_3', customerId: 'cus_2' }),
  build.eventOf(outletRegistered, {}),
  build.eventOf(staffMemberRegistered, {}),
  ...everyFact(),
];

/** Publishers answer through a real broker: on a machine with other work that takes its time. */
jest.setTimeout(240_000);

describe('a rebuild of the projections', () => {
  let platform: RebuildSetup;
  let before: Record<string, unknown[]>;

  beforeEach(async () => {
    platform = await rebuildSetup();
    await platform.live(history());
    // Merges are known to every service and no part of what is built again (rulebook CONV-8).
    await platform.analytics.feed(build.merged('cus_1', 'cus_2'));
    before = await platform.analytics.rows();
    expect(PROJECTIONS.filter((table) => before[table]?.length === 0)).toEqual([]);
  });
  afterEach(() => platform.stop());

  const orders = async () => (await platform.analytics.rows())['order_fact']?.length;

  it('ANA-11: equals what was live, row for row, after the topics have dropped everything', async () => {
    await platform.archive();
    await platform.dropTopics();
    await platform.analytics.owner.query('update day_figure set value = value + 7');
    await platform.rebuild();
    expect(await platform.analytics.rows()).toEqual(before);
    expect(await platform.analytics.faults()).toEqual([]);
  });

  it('ANA-11: control: what only reads the topics loses the orders they have dropped', async () => {
    await platform.dropTopics();
    await platform.readTopicsOnly();
    expect(before['order_fact']).not.toEqual([]);
    expect(await orders()).toBe(0);
  });

  it('PTS-04: goes on afterwards with each event once, also with one that was archived and not yet handled', async () => {
    const late = build.settled('60.00', { repairOrderId: 'ror_9' });
    await platform.publish([late]);
    await platform.rebuild();
    const rebuilt = await platform.analytics.rows();
    expect(rebuilt['order_fact']).toHaveLength((before['order_fact']?.length ?? 0) + 1);
    await platform.live([build.settled('10.00', { repairOrderId: 'ror_10' })]);
    expect(await orders()).toBe((before['order_fact']?.length ?? 0) + 2);
    expect(await platform.analytics.faults()).toEqual([]);
  });

  it('ANA-11: is refused before it begins when the archive has less than the figures know', async () => {
    await platform.forget(repairOrderSettled.type, `subject = 'ror_2'`);
    await expect(platform.rebuild()).rejects.toThrow(
      /lose history: there are \d+ rows of order_fact and \d+ in/,
    );
    expect(await platform.analytics.rows()).toEqual(before);
  });

  it('ANA-11: does not take the place of the live rows when it lacks one of them', async () => {
    await platform.publish([build.settled('60.00', { repairOrderId: 'ror_9' })]);
    await platform.forget('', `subject = 'ror_2'`);
    await expect(platform.rebuild()).rejects.toThrow('would lose 1 rows of order_fact');
    expect(await platform.analytics.rows()).toEqual(before);
  });

  it('ANA-11: is refused when a publisher is silent or a copy of the service runs', async () => {
    await platform.stopPublisher('loyalty-points');
    await expect(platform.rebuild(20_000)).rejects.toThrow(/^loyalty-points did not send the archive/);
    const stop = await platform.startLive();
    await expect(platform.rebuild(1_000)).rejects.toThrow('stop the service first');
    await stop();
    expect(await platform.analytics.rows()).toEqual(before);
  });
});
