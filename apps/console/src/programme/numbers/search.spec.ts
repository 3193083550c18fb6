import { numbersFound } from './search';

describe('CONV-3: finding a number of the programme', () => {
  const numbers = [
    { label: 'Points per activity', path: 'points.activityPoints', level: 'DEALER' },
    { label: 'Tiers, Silver, Fee', path: 'membership.tiers.SILVER.feeMinor', level: 'OEM' },
    { label: 'Tiers, Silver, Points', path: 'membership.tiers.SILVER.pointsThreshold', level: 'OEM' },
  ] as const;
  const found = (text: string, level: string | null = null, section: string | null = null) =>
    numbersFound(numbers, { text, level, section }).map(({ label }) => label);

  it('goes by words in any order, by who decided, and by part', () => {
    expect(found('silver points')).toEqual(['Tiers, Silver, Points']);
    expect(found('', 'DEALER')).toEqual(['Points per activity']);
    expect(found('points', null, 'membership')).toEqual(['Tiers, Silver, Points']);
    expect(found('gold')).toEqual([]);
    expect(found(' ')).toHaveLength(3);
  });
});
