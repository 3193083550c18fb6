import * as contracts from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activities, given } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { clubDesk, cny, codes } from '../../test/builders/club-desk';

/** Two members come to a lecture; what they say and buy is its result. */
describe('what an activity brings', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;
  let activityId: string;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
  });
  beforeEach(async () => {
    await desk.begin();
    activityId = await desk.open();
    for (const at of [1, 2, 3]) await desk.register(activityId, `cus_${at}`);
    house.setNow('2026-11-21T06:30:00Z');
    const scannedAt = '2026-11-21T06:05:00Z';
    await desk.scan(activityId, [
      { customerId: 'cus_1', scannedAt },
      { customerId: 'cus_2', scannedAt },
    ]);
    await desk.hold();
  });
  afterAll(() => house.drop());

  const RESULT = `query ($id: ID!) { activity(id: $id) { result { answerCount averageScore attendanceRate
    ordersAmount { amount } policiesAmount { amount } boutiqueAmount { amount } businessAmount { amount }
    carsReturnedCount returnOnCostRate } } }`;
  const result = async () => {
    const { activity } = await desk.look(RESULT, { id: activityId });
    return (activity as { result: Record<string, unknown> }).result;
  };
  const order = (id: string, customerId: string, businessDay: string, sequence = 1) =>
    given.settled(id, { customerId, businessDay, vehicleId: `veh_${id.slice(4)}` }, { sequence });
  const refunded = (id: string, customerId: string, businessDay: string) =>
    deliver(
      contracts.repairOrderRefunded,
      {
        ...contracts.repairOrderRefunded.example,
        ...{ repairOrderId: id, dealerId: 'dlr_1', customerId, businessDay, vehicleId: `veh_${id.slice(4)}` },
        totals: { ...contracts.repairOrderRefunded.example.totals, payableAmount: cny('200.00') },
      },
      { sequence: 2 },
    );
  const policy = (customerId: string, isSoldHere: boolean, policyId: string) =>
    deliver(contracts.insurancePolicyRecorded, {
      ...contracts.insurancePolicyRecorded.example,
      ...{ policyId, dealerId: 'dlr_1', customerId, isSoldHere, soldOn: '2026-12-01' },
    });
  const { example } = contracts.redemptionConfirmed;
  const item = { ...example.target, type: 'BOUTIQUE_ITEM' as const };
  const ofBoutique = { redemptionId: 'rdm_1', dealerId: 'dlr_1', customerId: 'cus_1', target: item };
  const redeemed = () =>
    deliver(
      contracts.redemptionConfirmed,
      { ...example, ...ofBoutique, confirmedOn: '2026-11-30' },
      { sequence: 2 },
    );
  const takenBack = () =>
    deliver(
      contracts.redemptionReversed,
      { ...contracts.redemptionReversed.example, ...ofBoutique },
      { sequence: 3 },
    );

  it('ACT-06: is nothing yet but its attendance', async () => {
    expect(await result()).toMatchObject({
      ...{ answerCount: 0, averageScore: null, attendanceRate: '0.6666', returnOnCostRate: null },
      ...{ businessAmount: { amount: '0.00' }, carsReturnedCount: 0 },
    });
  });

  it('ACT-06: counts the business of those who came from its day to the 30th day after', async () => {
    await house.feed(
      order('ror_0', 'cus_1', '2026-11-20'),
      order('ror_1', 'cus_1', '2026-11-21'),
      order('ror_2', 'cus_2', '2026-12-21'),
      order('ror_3', 'cus_2', '2026-12-22'),
      order('ror_4', 'cus_3', '2026-11-25'),
    );
    await house.feed(policy('cus_2', true, 'pol_1'), policy('cus_1', false, 'pol_2'), redeemed());
    expect(await result()).toMatchObject({
      ordersAmount: { amount: '2399.98' },
      policiesAmount: { amount: '3200.00' },
      boutiqueAmount: { amount: '50.00' },
      businessAmount: { amount: '5649.98' },
      carsReturnedCount: 2,
    });
    expect(codes(await desk.report(activityId))).toEqual([]);
    expect(await result()).toMatchObject({ returnOnCostRate: '11.2999' });
  });

  it.each([
    ['in order', [0, 1, 2, 3]],
    ['backwards', [3, 2, 1, 0]],
    ['twice', [1, 0, 3, 2, 0, 1, 2, 3]],
  ])('CONV-6: a refund and a redemption taken back, %s', async (_, arrival) => {
    const events = [
      order('ror_1', 'cus_1', '2026-11-25'),
      refunded('ror_1', 'cus_1', '2026-11-25'),
      redeemed(),
      takenBack(),
    ];
    await house.feed(...arrival.flatMap((at) => events[at] ?? []));
    expect(await result()).toMatchObject({
      ordersAmount: { amount: '200.00' },
      boutiqueAmount: { amount: '0.00' },
      businessAmount: { amount: '200.00' },
    });
  });

  it('ACT-06: asks each who came once, and publishes scores only', async () => {
    const say = (customerId: string, overallScore: number, scores: object[] = []) =>
      desk.run('activitySurveyAnswer', 'activity { id }', { activityId, customerId, overallScore, scores });
    expect(codes(await say('cus_1', 9, [{ questionCode: 'CONTENT', score: 8 }]))).toEqual([]);
    expect(codes(await say('cus_2', 10))).toEqual([]);
    expect(codes(await say('cus_2', 1))).toEqual(['ANSWERED_BEFORE']);
    expect(codes(await say('cus_3', 9))).toEqual(['NOT_ATTENDED']);
    expect(codes(await say('cus_none', 9))).toEqual(['CUSTOMER_NOT_FOUND']);
    expect(codes(await say('cus_1', 11))).toEqual(['NUMBER_OUT_OF_RANGE']);
    expect(await result()).toMatchObject({ answerCount: 2, averageScore: '9.50' });
    expect(await desk.events('survey-answered')).toMatchObject([
      {
        customerId: 'cus_1',
        membershipId: 'mem_1',
        overallScore: 9,
        scores: [{ questionCode: 'CONTENT', score: 8 }],
      },
      { customerId: 'cus_2', overallScore: 10, about: { type: 'ACTIVITY', id: activityId } },
    ]);
  });
});
