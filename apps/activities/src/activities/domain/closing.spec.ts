import { money } from '@autoclub/domain-kit';
import { activity } from '../../../test/builders/activity';
import { isLarge, isMeantToBeLarge, reportDueOn } from './activity';
import { costPerHead, dealersCost, NO_COSTS, wholeCost } from './closing';

const costs = {
  customers: money(60_000),
  staffAndCars: money(20_000),
  media: money(5_000),
  giftsAndMaterials: money(52_000),
  paidByParticipants: money(10_000),
};

describe('the costs of an activity', () => {
  it('ACT-03: three of the four are the dealer’s, and participants share the first', () => {
    expect(dealersCost(costs)).toEqual(money(77_000));
    expect(wholeCost(costs)).toEqual(money(127_000));
  });

  it.each([
    [100, 0, null],
    [100, 1, 100],
    [100, 3, 33],
    [200, 3, 67],
    [105, 2, 53],
    [104, 2, 52],
    [0, 5, 0],
  ])('ACT-03: %i fen for %i people are %s a head, rounded half-up', (amount, heads, expected) => {
    const perHead = costPerHead({ ...NO_COSTS, media: money(amount) }, heads);
    expect(perHead?.amountMinor ?? null).toBe(expected);
  });
});

describe('the size of an activity', () => {
  it.each([
    [99, 1_000, false],
    [100, 1_000, true],
    [10, 101, false],
    [11, 101, true],
    [0, 0, false],
    [5, null, false],
  ])('ACT-02: %i of %s members make it large: %s', (attendedMemberCount, memberCount, expected) => {
    expect(isLarge({ attendedMemberCount, memberCount }, 1_000)).toBe(expected);
  });

  it.each([
    [99, 1_000, false],
    [100, 1_000, true],
    [100, 0, false],
  ])('ACT-04: room for %i before %i members means a large one: %s', (capacity, members, expected) => {
    expect(isMeantToBeLarge(capacity, members, 1_000)).toBe(expected);
  });

  it('ACT-13: the report is due so many days after it ends, in the dealer’s zone', () => {
    const late = activity({ endsAt: new Date('2026-11-28T16:30:00Z') });
    expect(reportDueOn(activity(), 'Asia/Shanghai', 7)).toBe('2026-12-05');
    expect(reportDueOn(late, 'Asia/Shanghai', 7)).toBe('2026-12-06');
  });
});
