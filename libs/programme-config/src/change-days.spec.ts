import { localDate } from '@autoclub/domain-kit';
import { changeDays, programmeBook, type ProgrammeLevel, type ProgrammeVersion } from './index';

const version = (level: ProgrammeLevel, scopeId: string | null, from: string): ProgrammeVersion => ({
  id: `${level} ${from}`,
  level,
  scopeId,
  effectiveFrom: localDate(from),
  values: {},
});

describe('the days on which a programme may have changed', () => {
  const book = programmeBook([
    version('OEM', null, '2020-01-01'),
    version('OEM', null, '2026-01-01'),
    version('REGION', 'reg_1', '2026-03-01'),
    version('REGION', 'reg_2', '2026-04-01'),
    version('DEALER', 'dlr_1', '2026-05-01'),
    version('DEALER', 'dlr_2', '2026-06-01'),
    version('DEALER', 'dlr_1', '2019-01-01'),
  ]);

  it.each([
    ['2026-05-01', ['2026-05-01', '2026-03-01', '2026-01-01', '2020-01-01']],
    ['2026-04-30', ['2026-03-01', '2026-01-01', '2020-01-01']],
    ['2019-12-31', []],
  ])('CONV-3: up to %s', (day, days) => {
    expect(changeDays(book, { regionId: 'reg_1', dealerId: 'dlr_1' }, localDate(day))).toEqual(days);
  });
});
