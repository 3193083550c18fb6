import { localDate } from '@autoclub/domain-kit';
import { checkedDesk } from '../../test/checked-desk';
import { checkAt, sellAt, washAt } from './give-at-dealer';

const deskWith = (answers: object) =>
  checkedDesk(answers, (at) => ({
    prepaidPackage: { id: `pkg_${at}` },
    benefitPromise: { id: `prm_${at}` },
  }));

describe('what customers of the demo are sold and given', () => {
  it('SVC-07, SVC-08: packages with a set used, and coupons that run out with the month', async () => {
    const visits = Array.from({ length: 12 }, (_, n) => ({
      id: `ror_${n}`,
      businessDay: '2026-11-20',
      customer: { id: `cus_${n}` },
      vehicle: { id: `veh_${n}` },
    }));
    const desk = deskWith({ repairOrders: { nodes: visits } });
    await sellAt(desk, localDate('2026-11-30'));
    expect(desk.given).toEqual([
      ...['packageSell', 'packageUse', 'packageSell', 'packageUse'],
      ...['couponIssue', 'couponIssue', 'couponIssue'],
    ]);
    expect(desk.faults).toEqual([]);
  });

  it('SVC-05, SVC-17, SVC-21: car washes, two that were missed, and the checklists', async () => {
    const nodes = [1, 2, 3, 4, 5].map((n) => ({
      id: `mem_${n}`,
      entitlements: [{ code: 'CAR_WASH', remainingCount: n }],
    }));
    const checklists = [1, 2, 3, 4, 5].map((n) => ({ code: `LIST_${n}`, items: [{ code: 'A' }] }));
    const desk = deskWith({ memberships: { nodes }, checklists });
    await washAt(desk);
    await checkAt(desk);
    const counts = (name: string) => desk.given.filter((each) => each === name).length;
    expect([counts('entitlementUse'), counts('benefitPromiseMissReport')]).toEqual([3, 2]);
    expect([counts('benefitPromiseCompensate'), counts('checklistRecord')]).toEqual([1, 5]);
    expect(desk.faults).toEqual([]);
  });

  it('nothing at a dealer that has none of it', async () => {
    const desk = deskWith({ repairOrders: { nodes: [] }, memberships: { nodes: [] }, checklists: [] });
    await sellAt(desk, localDate('2026-11-30'));
    await washAt(desk);
    await checkAt(desk);
    expect(desk.given).toEqual([]);
  });
});
