import { localDate } from '@autoclub/domain-kit';
import { renewalRateBp, renewalWindow, stageOf } from './renewal';

const today = localDate('2026-11-22');
const stages = [90, 60, 30];

describe('renewals of insurance', () => {
  it.each<[string, number | null, string]>([
    ['2027-02-21', null, '91 days'],
    ['2027-02-20', 90, '90 days'],
    ['2027-01-22', 90, '61 days'],
    ['2027-01-21', 60, '60 days'],
    ['2026-12-23', 60, '31 days'],
    ['2026-12-22', 30, '30 days'],
    ['2026-11-22', 30, 'the last'],
  ])('SVC-10: a policy that ends on %s stands at %s (%s)', (endsOn, stage, _) => {
    expect(stageOf(localDate(endsOn), today, stages)).toBe(stage);
  });

  it.each([
    [undefined, '2027-02-21'],
    [90, '2027-02-21'],
    [91, '2027-02-21'],
    [30, '2026-12-23'],
    [0, '2026-11-23'],
  ])('SVC-10: within %s days the list reaches to before %s', (withinDays, to) => {
    expect(renewalWindow(today, stages, withinDays)).toEqual({ from: today, to });
  });

  it.each([
    [0, 0, null],
    [3, 0, 0],
    [3, 1, 3_333],
    [3, 2, 6_666],
    [3, 3, 10_000],
  ])('SVC-10: of %i that ended %i renewed here are %s', (endedCount, renewedHereCount, rate) => {
    expect(renewalRateBp({ endedCount, renewedHereCount, renewedElsewhereCount: 0 })).toBe(rate);
  });
});
