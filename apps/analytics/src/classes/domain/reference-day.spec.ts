import { localDate } from '@autoclub/domain-kit';
import { referenceDay } from './reference-day';

describe('referenceDay', () => {
  it('ANA-01: works out every boundary of the programme once', () => {
    const lookBack = { inactiveMonths: 3, lostMonths: 6, newCarMonths: 6, potentialAMonths: 12 };
    expect(referenceDay(localDate('2026-11-21'), lookBack)).toEqual({
      on: '2026-11-21',
      yearAfter: '2025-11-21',
      inactiveUpTo: '2026-08-21',
      lostUpTo: '2026-05-21',
      newCarAfter: '2026-05-21',
      potentialAfter: '2025-11-21',
    });
  });
});
