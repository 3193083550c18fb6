import { localDate, money } from '@autoclub/domain-kit';
import { evenQuarters, mayStand, overspentBy, quarterPlace, readCosts } from './budget';
import type { ActivityBudget } from './budget';

const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });
const costs = (dealers: number) => ({
  customers: money(90_000),
  staffAndCars: money(dealers),
  media: money(0),
  giftsAndMaterials: money(0),
  paidByParticipants: money(0),
});
const budget = (state: ActivityBudget['state'], dealers: number): ActivityBudget => ({
  ...{ dealerId: 'dlr_1', activityId: 'act_1', costs: costs(dealers), state, overspent: money(1) },
  ...{ requestedBy: null, requestedAt: new Date(0), approvedBy: null, approvedAt: null },
});

describe('the budget of an activity', () => {
  it.each([
    [400, [100, 100, 100, 100]],
    [403, [100, 100, 100, 103]],
    [0, [0, 0, 0, 0]],
  ])('ACT-03: %i fen in even quarters are %j', (amount, expected) => {
    expect(evenQuarters(money(amount)).map(({ amountMinor }) => amountMinor)).toEqual(expected);
  });

  it.each([
    ['2026-01-01', 0, '2026-01-01'],
    ['2026-03-31', 0, '2026-01-01'],
    ['2026-04-01', 1, '2026-04-01'],
    ['2026-12-31', 3, '2026-10-01'],
  ])('ACT-03: an activity of %s is paid from quarter %i', (day, index, from) => {
    expect(quarterPlace(localDate(day))).toMatchObject({ year: 2026, index, period: { from } });
  });

  it.each([
    [100, 100, 0, 0],
    [101, 100, 0, 1],
    [60, 100, 40, 0],
    [60, 100, 41, 1],
  ])('ACT-03: %i of a share of %i of which %i is spent overspends by %i', (part, share, spent, over) => {
    expect(overspentBy(costs(part), money(share), money(spent))).toEqual(money(over));
  });

  it.each([
    [undefined, 0, true],
    [undefined, 1, false],
    [budget('APPROVED', 100), 1, true],
    [budget('APPROVED', 99), 1, false],
    [budget('AWAITING_APPROVAL', 100), 1, false],
    [budget('WITHIN_SHARE', 100), 1, false],
  ])('ACT-03: with the budget %j costs that overspend by %i stand: %s', (allowed, over, expected) => {
    expect(mayStand(costs(100), money(over), allowed)).toBe(expected);
  });

  it.each([
    ['600.00', '600.00', []],
    ['600.00', '600.01', ['PARTICIPANTS_PAY_TOO_MUCH']],
    ['-1.00', '0.00', ['AMOUNT_NEGATIVE']],
  ])('ACT-03: of %s participants pay %s: %j', (customers, paid, expected) => {
    const input = { customers: cny(customers), staffAndCars: cny('0'), media: cny('0') };
    const more = { giftsAndMaterials: cny('0'), paidByParticipants: cny(paid) };
    const read = readCosts({ ...input, ...more }, ['costs']);
    const codes = read.ok ? [] : read.refusals.map(({ code }) => code);
    expect(codes).toEqual(expected);
  });
});
