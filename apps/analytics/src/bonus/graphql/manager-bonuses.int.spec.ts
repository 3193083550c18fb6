import { localDate } from '@autoclub/domain-kit';
import * as contracts from '@autoclub/event-contracts';
import type { JobRun } from '@autoclub/jobs';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { closeBonusesJob } from '../infra/close-bonuses.job';

const manager = principals.staffOf('dlr_1', ['CUSTOMER_MANAGER'], 'stf_1');
const COCKPIT = `managerBonuses(quarterOf: "2026-10-15") { rosterId manager { id } measuredTo closedOn customerCount
  activeCount activeRate answerCount satisfaction isSatisfied step quota { amount } averageTicket { amount }
  baseTicket { amount } ticketFactor bonus { amount } bonusWithThreeMore { amount } customersWithoutSpend { id } }`;

describe('the cockpit of the bonus', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.owner.query('truncate closed_bonus, customer_merge');
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), build.dealerRegistered('dlr_2', 'reg_1'));
  });
  afterAll(() => db.drop());

  const names = (count: number) => Array.from({ length: count }, (_, at) => `cus_${at + 1}`);
  const frozen = (customerIds: string[], differences = {}) =>
    build.eventOf(contracts.rosterFrozen, {
      ...{ rosterId: 'ros_1', dealerId: 'dlr_1', managerId: 'stf_1', frozenOn: '2026-10-01', customerIds },
      ...{ quarterFrom: '2026-10-01', quarterTo: '2027-01-01', ...differences },
    });
  const paid = (customerId: string, amount = '1320.00', differences = {}) => {
    const own = { repairOrderId: `ror_${customerId.slice(4)}`, vehicleId: `veh_${customerId.slice(4)}` };
    return build.settled(amount, { ...own, customerId, businessDay: '2026-11-02', ...differences });
  };
  const scored = (followUpId: string, customerId: string, score: number, answeredOn = '2026-11-05') =>
    build.eventOf(contracts.followUpAnswered, {
      followUpId,
      customerId,
      score,
      answeredOn,
      dealerId: 'dlr_1',
    });
  const cockpit = async (who = manager, dealerId = 'dlr_1') => {
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', dealerId, COCKPIT);
    expect(errors).toEqual([]);
    return dealer?.['managerBonuses'] as Record<string, unknown>[] | null;
  };
  const night = (day: string) =>
    db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) => {
      const now = new Date(`${day}T06:00:00Z`);
      const run: JobRun = {
        ...{ dealerId: 'dlr_1', timeZone: 'Asia/Shanghai', businessDay: localDate(day), cursor: null },
        ...{ dueAt: now, now, cause: { correlationId: 'a'.repeat(32), causationId: 'job' } },
      };
      return closeBonusesJob(hostFor(db.database)).run(run, tx);
    });
  const hundred = async (active: number) => {
    const ids = names(100);
    await db.feed(...ids.map((id) => build.customerRegistered(id, 'dlr_1')));
    await db.feed(frozen(ids), ...ids.slice(0, active).map((id) => paid(id)));
    await db.feed(scored('fup_1', 'cus_1', 10), scored('fup_2', 'cus_2', 9));
  };

  it('ANA-03: the example of the rulebook, from raw events: 100 customers, 90 %, factor 1.2: 2 400.00', async () => {
    await hundred(90);
    expect(await cockpit()).toEqual([
      {
        ...{ rosterId: 'ros_1', manager: { id: 'stf_1' }, measuredTo: '2027-01-01', closedOn: null },
        ...{
          customerCount: 100,
          activeCount: 90,
          activeRate: '0.9000',
          answerCount: 2,
          satisfaction: '9.5000',
        },
        ...{
          isSatisfied: true,
          step: 'FULL',
          quota: { amount: '20.00' },
          averageTicket: { amount: '1320.00' },
        },
        ...{ baseTicket: { amount: '1100.00' }, ticketFactor: '1.2000', bonus: { amount: '2400.00' } },
        bonusWithThreeMore: { amount: '2400.00' },
        customersWithoutSpend: names(100)
          .slice(90)
          .sort()
          .map((id) => ({ id })),
      },
    ]);
  });

  it('ANA-03: one less halves it, and three more would bring it back', async () => {
    await hundred(89);
    expect(await cockpit()).toMatchObject([
      { step: 'HALF', bonus: { amount: '1200.00' }, bonusWithThreeMore: { amount: '2400.00' } },
    ]);
  });

  it('ANA-03: claims, free checks, other quarters, refunds of all and other customers are no spend', async () => {
    await db.feed(
      ...names(7).map((id) => build.customerRegistered(id, 'dlr_1')),
      frozen(names(6)),
      paid('cus_1', '500.00', { kind: 'WARRANTY_CLAIM' }),
      paid('cus_2', '500.00', { kind: 'FREE_INSPECTION' }),
      paid('cus_3', '500.00', { businessDay: '2026-09-30' }),
      paid('cus_4', '500.00', { businessDay: '2027-01-01' }),
      paid('cus_5', '500.00'),
      build.refunded('0.00', {
        ...{ repairOrderId: 'ror_5', vehicleId: 'veh_5', customerId: 'cus_5', businessDay: '2026-11-02' },
      }),
      paid('cus_7', '500.00'),
    );
    expect(await cockpit()).toMatchObject([
      {
        customerCount: 6,
        activeCount: 0,
        ticketFactor: null,
        averageTicket: null,
        bonus: { amount: '0.00' },
      },
    ]);
    await db.feed(paid('cus_6', '500.00', { businessDay: '2026-12-31' }));
    expect(await cockpit()).toMatchObject([{ activeCount: 1, averageTicket: { amount: '500.00' } }]);
  });

  it('ANA-03: is frozen when its quarter is over, whatever is corrected afterwards', async () => {
    await hundred(90);
    await night('2026-12-31');
    expect(await cockpit()).toMatchObject([{ closedOn: null }]);
    await night('2027-01-01');
    await night('2027-01-02');
    await db.feed(paid('cus_100', '99999.00'), scored('fup_3', 'cus_3', 0));
    expect(await cockpit()).toMatchObject([
      { closedOn: '2027-01-01', activeCount: 90, bonus: { amount: '2400.00' }, bonusWithThreeMore: null },
    ]);
  });

  it('MEM-13: of a manager who left, the days up to then count', async () => {
    await hundred(90);
    const left = { ...frozen(names(100)).data, cause: 'MANAGER_LEFT' as const, closedOn: '2026-11-02' };
    await db.feed(build.eventOf(contracts.rosterClosed, left, { sequence: 2 }));
    expect(await cockpit()).toMatchObject([{ measuredTo: '2026-11-02', activeCount: 0 }]);
  });

  it('CONV-8: spend of a merged record counts for whom it follows; the roster keeps its size', async () => {
    await hundred(89);
    await db.feed(build.customerRegistered('cus_other', 'dlr_1'), paid('cus_other'));
    await db.feed(build.merged('cus_other', 'cus_100'));
    expect(await cockpit()).toMatchObject([{ customerCount: 100, activeCount: 90 }]);
  });

  it('ANA-08: is the own matter of the dealer', async () => {
    await hundred(90);
    expect(await cockpit(principals.regionAnalystOf('reg_1'))).toBeNull();
    expect(await cockpit(principals.oemAnalyst())).toBeNull();
    expect(await cockpit(principals.staffOf('dlr_2'), 'dlr_2')).toEqual([]);
    const other = await entity(
      ask,
      principals.staffOf('dlr_2'),
      'Dealer',
      'dlr_1',
      'managerBonuses { rosterId }',
    );
    expect(other).toEqual({ entity: null, errors: [] });
  });
});
