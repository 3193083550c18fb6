import {
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
} from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { type EntitlementAnswer, faults, type UseAnswer } from '../../../test/builders/answers';
import { ENTITLEMENTS, membershipRefs, USE, useInput } from '../../../test/builders/documents';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

/** BASIC from 2026-03-01 until 2028-03-01; the days are those on which the member comes. */
describe('SVC-05: the end of a membership', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const noon = (day: string) => `${day}T04:00:00Z`;
  const use = (day: string) =>
    ledger.mutate<UseAnswer>(`${at}`, USE, useInput(`${at}`, { idempotencyKey: `${at} ${day}` }), noon(day));
  const washes = async (day: string) => {
    const refs = membershipRefs(`mem_${at}`);
    const { data } = await ledger.ask(ENTITLEMENTS, refs, principals.staffOf(`dlr_${at}`), noon(day));
    const [membership] = data._entities as { entitlements: EntitlementAnswer[] }[];
    return membership?.entitlements.find(({ code }) => code === 'CAR_WASH');
  };
  const closed = () =>
    ledger.db.owner.query<{ closed_on: string | null }[]>(
      'select distinct closed_on from entitlement where dealer_id = $1 order by 1',
      [`dlr_${at}`],
    );
  const member = () => ({
    dealerId: `dlr_${at}`,
    customerId: `cus_${at}`,
    membershipId: `mem_${at}`,
    tier: 'BASIC',
  });
  const lapse = (day: string, sequence = 2) =>
    ledger.feed(
      membershipLapsed,
      [
        {
          ...membershipLapsed.example,
          ...member(),
          cause: 'LEFT' as const,
          changedOn: day,
          validFrom: '2026-03-01',
          validTo: day,
          lapsedOn: day,
          returnUntil: null,
        },
      ],
      { sequence },
      noon(day),
    );
  const comeBack = (day: string, sequence = 3) =>
    ledger.feed(
      membershipReturned,
      [
        {
          ...membershipReturned.example,
          ...member(),
          changedOn: day,
          validFrom: day,
          validTo: '2030-12-01',
          returnedOn: day,
          lapsedOn: '2026-11-20',
        },
      ],
      { sequence },
      noon(day),
    );

  it('closes what is left from its day, and no use is registered any more', async () => {
    await use('2026-11-19');
    await lapse('2026-11-20');
    expect(await closed()).toEqual([{ closed_on: '2026-11-20' }]);
    expect(await washes('2026-11-20')).toBeUndefined();
    expect(faults((await use('2026-11-20')).userErrors)).toHaveLength(1);
    await lapse('2026-11-20');
    expect(await closed()).toEqual([{ closed_on: '2026-11-20' }]);
  });

  it('MEM-08: who comes back in the same year goes on with the uses so far', async () => {
    await use('2026-11-19');
    await lapse('2026-11-20');
    await comeBack('2026-12-01');
    expect(await washes('2026-12-01')).toMatchObject({ usedCount: 1, remainingCount: 9 });
    expect(await closed()).toEqual([{ closed_on: null }]);
  });

  it('CONV-6: the order in which the end and the comeback arrive makes no difference', async () => {
    await use('2026-11-19');
    await comeBack('2026-12-01');
    await lapse('2026-11-20');
    expect(await washes('2026-12-01')).toMatchObject({ usedCount: 1, remainingCount: 9 });
  });

  it('MEM-07: a refund closes the plan as well', async () => {
    await use('2026-11-19');
    const refund = {
      ...membershipRefunded.example,
      ...member(),
      changedOn: '2026-11-21',
      refundedOn: '2026-11-21',
    };
    await ledger.feed(membershipRefunded, [refund], { sequence: 2 }, noon('2026-11-21'));
    expect(await closed()).toEqual([{ closed_on: '2026-11-21' }]);
    expect(await washes('2026-11-21')).toBeUndefined();
  });

  it.each([
    ['the last day of the old period', '2028-02-29', 10],
    ['the first day of the new one', '2028-03-01', 10],
    ['the last day of the new one', '2030-02-28', 10],
    ['the day after', '2030-03-01', undefined],
  ])('MEM-05: a renewal goes on without a break: %s', async (_, day, remainingCount) => {
    const renewed = {
      ...membershipRenewed.example,
      ...member(),
      changedOn: '2028-02-10',
      validFrom: '2028-03-01',
      validTo: '2030-03-01',
      renewedOn: '2028-02-10',
    };
    await ledger.feed(membershipRenewed, [renewed], { sequence: 2 }, noon('2028-02-10'));
    expect((await washes(day))?.remainingCount).toBe(remainingCount);
  });
});
