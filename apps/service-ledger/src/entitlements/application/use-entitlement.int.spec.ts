import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { type EntitlementAnswer, faults, type UseAnswer } from '../../../test/builders/answers';
import { cny, ENTITLEMENTS, membershipRefs, USE, useInput } from '../../../test/builders/documents';
import { activationFact, tierChangeFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

describe('entitlementUse', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const use = (overrides: Record<string, unknown> = {}, now: string = NOW) =>
    ledger.mutate<UseAnswer>(`${at}`, USE, useInput(`${at}`, overrides), now);
  const benefits = async (now: string = NOW): Promise<Map<string, EntitlementAnswer>> => {
    const refs = membershipRefs(`mem_${at}`);
    const { data } = await ledger.ask(ENTITLEMENTS, refs, principals.staffOf(`dlr_${at}`), now);
    const [membership] = data._entities as { entitlements: EntitlementAnswer[] }[];
    return new Map(membership?.entitlements.map((each) => [each.code, each]));
  };

  it('SVC-05: registers value, department, performer and acknowledgement, and tells of it', async () => {
    const answer = await use({ quantity: 2, note: 'both cars' });
    expect(answer.userErrors).toEqual([]);
    expect(answer.entitlement).toMatchObject({ grantedCount: 10, usedCount: 2, remainingCount: 8 });
    expect(answer.use).toMatchObject({ quantity: 2, valueAmount: { amount: '40.00' }, usedOn: '2026-11-22' });
    const [event] = (await ledger.published('entitlement-used')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(event).toMatchObject({
      sequence: 2,
      data: { code: 'CAR_WASH', quantity: 2, bearingDepartment: 'SERVICE', remainingCount: 8 },
    });
    const [row] = await ledger.db.owner.query<Record<string, unknown>[]>(
      'select performed_by_id, acknowledgement, note from entitlement_use where dealer_id = $1',
      [`dlr_${at}`],
    );
    expect(row).toEqual({ performed_by_id: `stf_${at}sa`, acknowledgement: 'SIGNATURE', note: 'both cars' });
  });

  it('SVC-05: of 50 desks that give the last car wash at once exactly one does', async () => {
    await use({ quantity: 9 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => use()));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => faults(userErrors))).toEqual(
      Array(49).fill('ENTITLEMENT_USED_UP input.quantity'),
    );
    expect((await benefits()).get('CAR_WASH')).toMatchObject({ usedCount: 10, remainingCount: 0 });
  });

  it('SVC-04: a benefit without limit is counted and never used up', async () => {
    const answer = await use({ code: 'TOWING_CITY', quantity: 400 });
    expect(answer.entitlement).toMatchObject({ grantedCount: null, usedCount: 400, remainingCount: null });
  });

  it('SVC-05: an upgrade replaces the plan from its day and keeps the uses', async () => {
    await use({ quantity: 4 });
    await ledger.feed(tierChanged, [tierChangeFact(`dlr_${at}`, `mem_${at}`, `cus_${at}`)], { sequence: 2 });
    const after = await benefits();
    expect(after.get('CAR_WASH')).toMatchObject({
      tierCode: 'SILVER',
      grantedCount: 20,
      usedCount: 4,
      remainingCount: 16,
    });
    expect(after.get('WHEEL_ALIGNMENT')).toMatchObject({ grantedCount: 1, usedCount: 0 });
    expect(after.has('NEW_CAR_REGISTRATION')).toBe(false);
    expect(faults((await use({ code: 'NEW_CAR_REGISTRATION' })).userErrors)).toEqual([
      'ENTITLEMENT_CLOSED input.code',
    ]);
  });

  it('SVC-04: a new membership year begins by itself, whether it is read or used first', async () => {
    await use({ quantity: 10 });
    const nextYear = '2027-03-01T01:00:00.000Z';
    const answer = await use({}, nextYear);
    expect(answer.entitlement).toMatchObject({ grantedCount: 10, usedCount: 1 });
    expect((await benefits(nextYear)).get('CAR_WASH')).toMatchObject({
      usedCount: 1,
      validity: { from: '2027-03-01', to: '2028-03-01' },
    });
    const plans = (await ledger.published('entitlement-plan-granted')).filter(
      ({ data }) => data.dealerId === `dlr_${at}`,
    );
    expect(plans.map(({ data }) => data.yearFrom)).toEqual(['2026-03-01', '2027-03-01']);
    expect(plans[1]?.trace).toBe(plans[0]?.trace);
  });

  it('SVC-05: the lapse of the membership closes what is left', async () => {
    const afterwards = '2028-03-01T01:00:00.000Z';
    expect(faults((await use({}, afterwards)).userErrors)).toEqual([
      'MEMBERSHIP_NOT_IN_FORCE input.membershipId',
    ]);
    expect((await benefits(afterwards)).size).toBe(0);
  });

  it('CONV-5: the same key answers the first use again', async () => {
    const input = useInput(`${at}`);
    const first = await ledger.mutate<UseAnswer>(`${at}`, USE, input);
    const second = await ledger.mutate<UseAnswer>(`${at}`, USE, input);
    expect(second).toEqual({ ...first, replayed: true });
    expect((await benefits()).get('CAR_WASH')?.usedCount).toBe(1);
  });

  it.each([
    ['an unknown membership', { membershipId: 'mem_x' }, 'MEMBERSHIP_NOT_FOUND input.membershipId'],
    ["another dealer's membership", { membershipId: 'mem_other' }, 'MEMBERSHIP_NOT_FOUND input.membershipId'],
    [
      "another dealer's performer",
      { performedById: 'stf_othersa' },
      'STAFF_MEMBER_NOT_FOUND input.performedById',
    ],
    ['a benefit the tier has not', { code: 'WHEEL_ALIGNMENT' }, 'ENTITLEMENT_NOT_FOUND input.code'],
    ['more than the year grants', { quantity: 11 }, 'ENTITLEMENT_USED_UP input.quantity'],
    ['a quantity of zero', { quantity: 0 }, 'NUMBER_OUT_OF_RANGE input.quantity'],
    ['a negative value', { valueAmount: cny('-1.00') }, 'AMOUNT_NEGATIVE input.valueAmount'],
    ['no department', { bearingDepartment: '' }, 'TEXT_REQUIRED input.bearingDepartment'],
    ['an over-long note', { note: 'x'.repeat(501) }, 'TEXT_TOO_LONG input.note'],
  ])('SVC-05: refuses %s and writes nothing', async (_, overrides, expected) => {
    const footprint = await ledger.footprint();
    const answer = await use(overrides);
    expect(faults(answer.userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(footprint);
  });

  it('SVC-04: an imported membership of the past gets the plan of its current year', async () => {
    const past = {
      activatedOn: '2025-06-15',
      validFrom: '2025-06-15',
      validTo: '2027-06-15',
      source: 'IMPORT' as const,
    };
    await ledger.feed(membershipActivated, [activationFact(`dlr_${at}`, `mem_${at}past`, `cus_${at}`, past)]);
    const { data } = await ledger.ask(
      ENTITLEMENTS,
      membershipRefs(`mem_${at}past`),
      principals.staffOf(`dlr_${at}`),
    );
    const [membership] = data._entities as { entitlements: EntitlementAnswer[] }[];
    expect(
      new Set(membership?.entitlements.map(({ validity }) => `${validity.from} ${validity.to}`)),
    ).toEqual(new Set(['2026-06-15 2027-06-15']));
  });
});
