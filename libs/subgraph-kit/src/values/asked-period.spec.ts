import { askedPeriod } from './asked-period';

describe('askedPeriod', () => {
  const END = 'The period must end after it begins.';
  const LONG = 'The period may span at most 10 years.';

  it.each([
    ['one day', '2026-11-27', '2026-11-28', null],
    ['no day', '2026-11-27', '2026-11-27', END],
    ['turned round', '2026-11-28', '2026-11-27', END],
    ['ten years', '2016-11-27', '2026-11-27', null],
    ['a day more', '2016-11-26', '2026-11-27', LONG],
    ['ten years from a leap day', '2016-02-29', '2026-02-28', null],
    ['a hundred years', '2000-01-01', '2100-01-01', LONG],
  ])('ANA-09: %s, %s to %s: %s', (_, from, to, refusal) => {
    const ask = () => askedPeriod({ from, to }, 10);
    if (refusal === null) expect(ask()).toEqual({ from, to });
    else expect(ask).toThrow(refusal);
  });

  it('ANA-09: before all business is refused by the day', () => {
    expect(() => askedPeriod({ from: '1999-12-31', to: '2000-01-02' }, 10)).toThrow(
      'The date must lie between',
    );
  });
});
