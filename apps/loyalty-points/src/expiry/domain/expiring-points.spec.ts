import { localDate } from '@autoclub/domain-kit';
import { expiringPoints, noticedPoints } from './expiring-points';

const day = localDate;
const lot = (remaining: number, expiresOn: string | null, held = 0) => ({
  remaining,
  held,
  expiresOn: expiresOn === null ? null : day(expiresOn),
});
const year = { from: day('2027-01-01'), to: day('2028-01-01') };

describe('points that expire', () => {
  it.each([
    [
      'by the life of their lot',
      [lot(20, '2027-05-01'), lot(5, '2027-05-01')],
      null,
      [['2027-05-01', 25, 'LOT_LIFE']],
    ],
    [
      'with the card when they have no life of their own',
      [lot(20, null)],
      '2027-06-01',
      [['2027-06-01', 20, 'CARD_END']],
    ],
    [
      'with the card when they would outlive it',
      [lot(20, '2027-06-02')],
      '2027-06-01',
      [['2027-06-01', 20, 'CARD_END']],
    ],
    [
      'by their life on the day the card ends',
      [lot(20, '2027-06-01')],
      '2027-06-01',
      [['2027-06-01', 20, 'LOT_LIFE']],
    ],
    ['not while they are held', [lot(20, '2027-05-01', 15)], null, [['2027-05-01', 5, 'LOT_LIFE']]],
    ['not at all without a life and without an end of the card', [lot(20, null)], null, []],
    ['on the first day of the period', [lot(1, '2027-01-01')], null, [['2027-01-01', 1, 'LOT_LIFE']]],
    ['not on the day after it', [lot(1, '2028-01-01')], null, []],
    ['not before it', [lot(1, '2026-12-31')], null, []],
  ])('PTS-06: %s', (_, lots, cardEndsOn, expected) => {
    const found = expiringPoints(lots, cardEndsOn === null ? null : day(cardEndsOn), year);
    expect(found.map(({ expiresOn, points, cause }) => [expiresOn, points, cause])).toEqual(expected);
  });

  it.each([
    ['2027-03-01', 60, 0],
    ['2027-03-02', 60, 20],
    ['2027-03-03', 60, 0],
    ['2027-04-01', 30, 20],
    ['2027-04-02', 30, 0],
  ])('PTS-06, ACT-07: on %s the notice of %i days is about %i points', (today, daysAhead, points) => {
    const found = noticedPoints([lot(20, '2027-05-01')], null, day(today), daysAhead);
    expect(found.reduce((sum, each) => sum + each.points, 0)).toBe(points);
  });
});
