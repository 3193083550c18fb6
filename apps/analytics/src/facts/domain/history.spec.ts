import { localDate } from '@autoclub/domain-kit';
import { isHistory } from './history';

describe('CONV-6: points for imported history', () => {
  it.each([
    ['the same day', 'REPAIR_ORDER', '2026-11-21', false],
    ['31 days before', 'REPAIR_ORDER', '2026-10-21', false],
    ['32 days before', 'REPAIR_ORDER', '2026-10-20', true],
    ['an opening balance of the day', 'IMPORT', '2026-11-21', true],
  ])('%s', (_, sourceType, businessDay, expected) => {
    expect(isHistory(sourceType, localDate(businessDay), localDate('2026-11-21'))).toBe(expected);
  });
});
