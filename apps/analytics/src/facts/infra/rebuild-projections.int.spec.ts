import { outletRegistered, repairOrderSettled, staffMemberRegistered } from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { eventually } from '@autoclub/testing';
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

  it('ANA-11: is refused when a publisher is silent, which alone is named', async () => {
    await platform.stopPublisher('loyalty-points');
    const silent = /^loyalty-points did not send the archive/;
    await expect(platform.rebuild({ patienceMs: 20_000 })).rejects.toThrow(silent);
    expect(await platform.analytics.rows()).toEqual(before);
  });

  it('ANA-11: finds a live row that is not what its events say, and takes its place only when told to', async () => {
    const { owner } = platform.analytics;
    await owner.query(`update order_fact set parts_minor = parts_minor + 1 where repair_order_id = 'ror_3'`);
    await owner.query(`update day_figure set value = value + 7 where measure = 'ORDERS'`);
    const damaged = await platform.analytics.rows();
    const named = /1 rows of order_fact, first .*"ror_3".*rows of day_figure.*figures, first .*"ORDERS"/;
    await expect(platform.rebuild()).rejects.toThrow(named);
    expect(await platform.analytics.rows()).toEqual(damaged);
    await platform.rebuild({ acceptsDifferences: true });
    expect(await platform.analytics.rows()).toEqual(before);
  });

  it('ANA-11: goes on beside the service: figures are read all the while, and no event that comes is lost', async () => {
    const stop = await platform.startLive();
    const known = (await orders()) ?? 0;
    let isOver = false;
    const rebuilding = platform.rebuild().finally(() => (isOver = true));
    const [published, reads] = await Promise.all([
      publishUntil(() => isOver),
      readUntil(() => isOver),
      rebuilding,
    ]);
    await platform.publish([build.settled('10.00', { repairOrderId: 'ror_last' })]);
    await eventually(async () => expect(await orders()).toBe(known + published + 1), 60_000);
    await stop();
    expect(published).toBeGreaterThan(1);
    expect(reads.length).toBeGreaterThan(10);
    expect(Math.min(...reads)).toBeGreaterThanOrEqual(known);
    expect(await platform.analytics.faults()).toEqual([]);
  });

  /** Publishes one order after the other, and returns how many. */
  async function publishUntil(isOver: () => boolean): Promise<number> {
    let count = 0;
    while (!isOver())
      await platform.publish([build.settled('10.00', { repairOrderId: `ror_new${count++}` })]);
    return count;
  }

  /** Reads again and again how many orders the figures know; one that would have to wait for a second fails. */
  async function readUntil(isOver: () => boolean): Promise<number[]> {
    const counts: number[] = [];
    while (!isOver()) {
      const [row] = await platform.analytics.database.read(everything, async (tx) => {
        await tx.query(`set local lock_timeout = '1s'`);
        return tx.query<{ count: number }[]>('select count(*)::int as count from order_fact');
      });
      counts.push(row?.count ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return counts;
  }
});
