import { localDate } from '@autoclub/domain-kit';
import { followUpDay, isDue } from './declined-work';

const today = localDate('2026-11-22');
const ending = { outcome: 'DONE' as const, closedOn: today, closedById: null, doneOnOrderId: null };

describe('declined work', () => {
  it.each([
    ['SAFETY', '2026-11-29'],
    ['SOON', '2026-12-22'],
    ['LATER', null],
  ] as const)('SVC-23: %s work is asked for again on %s', (urgency, expected) => {
    const followUps = [
      { urgency: 'SAFETY', followUpDays: 7 },
      { urgency: 'SOON', followUpDays: 30 },
    ];
    expect(followUpDay(today, urgency, followUps)).toBe(expected);
  });

  it.each([
    ['on its day', { followUpOn: today }, null, true],
    ['a day before', { followUpOn: localDate('2026-11-23') }, null, false],
    ['at its reading', { followUpAtKm: 22_000 }, 22_000, true],
    ['a kilometre before', { followUpAtKm: 22_000 }, 21_999, false],
    ['without any reading', { followUpAtKm: 22_000 }, null, false],
    ['by distance before its day', { followUpOn: localDate('2027-01-01'), followUpAtKm: 1 }, 1, true],
    ['when it is over', { followUpOn: today, ending }, null, false],
    ['with neither', {}, 99_999, false],
  ])('SVC-23: is due %s', (_, more, latestKm, expected) => {
    const work = { followUpOn: null, followUpAtKm: null, ending: null, ...more };
    expect(isDue(work, today, latestKm)).toBe(expected);
  });
});
