import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { activities } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { clubDesk, cny, codes, costs, manager, storeManager } from '../../test/builders/club-desk';

/** Shares of the quarters, and who approves that one is overspent. */
describe('the money of activities', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
  });
  beforeEach(() => desk.begin());
  afterAll(() => house.drop());

  it('ACT-03: a budget beyond the quarter needs an approval that another member of staff gives', async () => {
    const activityId = await desk.open();
    const year = { year: 2026, amount: cny('4000.00') };
    const set = await desk.run(
      'activityYearBudgetSet',
      'yearBudget { quarters { shareAmount { amount } } }',
      year,
      manager,
    );
    expect(set.userErrors).toEqual([]);
    const wrong = { ...year, quarterAmounts: [cny('1.00')] };
    expect(codes(await desk.run('activityYearBudgetSet', 'yearBudget { year }', wrong, manager))).toEqual([
      'QUARTERS_DO_NOT_ADD_UP',
    ]);
    const budget = (dealers: string, requestsApproval = false, by: Principal = manager) =>
      desk.run(
        'activityBudgetSet',
        'activity { budget { state overspentAmount { amount } } }',
        { activityId, costs: costs(dealers), requestsApproval },
        by,
      );
    expect(codes(await budget('1000.01'))).toEqual(['QUARTER_OVERSPENT']);
    expect(await house.owner.query('select 1 from activity_budget')).toEqual([]);
    expect((await budget('1000.00'))['activity']).toEqual({
      budget: { state: 'WITHIN_SHARE', overspentAmount: { amount: '0.00' } },
    });
    const approve = (by: Principal) =>
      desk.run('activityBudgetApprove', 'activity { budget { state approvedById } }', { activityId }, by);
    expect(codes(await approve(storeManager))).toEqual(['NOTHING_TO_APPROVE']);
    expect((await budget('1200.00', true))['activity']).toEqual({
      budget: { state: 'AWAITING_APPROVAL', overspentAmount: { amount: '200.00' } },
    });
    expect(codes(await approve(manager))).toEqual(['OWN_REQUEST']);
    expect(codes(await approve(principals.staffOf('dlr_1', ['STORE_MANAGER'])))).toEqual([
      'APPROVER_UNKNOWN',
    ]);
    await desk.hold();
    expect(codes(await desk.report(activityId, '1000.01'))).toEqual(['QUARTER_OVERSPENT']);
    expect(await desk.events('activity-closed')).toEqual([]);
    expect((await approve(storeManager))['activity']).toEqual({
      budget: { state: 'APPROVED', approvedById: 'stf_store' },
    });
    expect(codes(await desk.report(activityId, '1200.01'))).toEqual(['QUARTER_OVERSPENT']);
    expect(codes(await desk.report(activityId, '1200.00'))).toEqual([]);
    const left =
      '{ activityYearBudget(year: 2026) { amount { amount } quarters { spentAmount { amount } leftAmount { amount } } } }';
    expect(await desk.look(left)).toMatchObject({
      activityYearBudget: {
        amount: { amount: '4000.00' },
        quarters: [{}, {}, {}, { spentAmount: { amount: '1200.00' }, leftAmount: { amount: '-200.00' } }],
      },
    });
  });

  it('ACT-03: two activities never spend the same share', async () => {
    await desk.run(
      'activityYearBudgetSet',
      'yearBudget { year }',
      { year: 2026, amount: cny('4000.00') },
      manager,
    );
    const ids = [];
    for (let at = 0; at < 10; at += 1) ids.push(await desk.open());
    const set = await Promise.all(
      ids.map((activityId) =>
        desk.run('activityBudgetSet', 'activity { id }', { activityId, costs: costs('300.00') }),
      ),
    );
    expect(set.filter((one) => one.userErrors.length === 0)).toHaveLength(3);
  });
});
