import { principals } from '@autoclub/testing';
import { SAVE_DAY } from '../../../test/builders/appointments';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { freshKey } from '../../../test/builders/documents';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Payload {
  openingDay: { day: string; isOpen: boolean; reason: string | null; windows: object[] } | null;
  userErrors: UserErrorAnswer[];
}

const DAYS = `query ($period: DateRangeInput!) {
  openingDays(period: $period) { day isOpen reason windows { name fromTime } }
}`;

describe('opening hours', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_1');
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());

  const manager = (dealerId = 'dlr_1') => principals.staffOf(dealerId, ['STORE_MANAGER']);
  const setDay = (day: string, windows: object[]) => {
    const input = { idempotencyKey: freshKey(), day, reason: 'National holiday', windows };
    return ledger.mutate<Payload>('1', SAVE_DAY, input, NOW, manager());
  };
  const window = (fromTime: string, toTime: string, capacity: number) => ({ fromTime, toTime, capacity });
  const days = async (from: string, to: string, dealerId?: string) => {
    const { data, errors } = await ledger.ask(DAYS, { period: { from, to } }, manager(dealerId));
    return errors.length > 0 ? errors : data.openingDays;
  };

  it('SVC-12: are those of the weekday unless a day is set, at one dealer only', async () => {
    const { openingDay } = await setDay('2026-11-23', []);
    expect(openingDay).toEqual({ day: '2026-11-23', isOpen: false, reason: 'National holiday', windows: [] });
    const usual = [
      { name: 'The peak of the morning', fromTime: '08:30' },
      { name: 'Zero wait in the afternoon', fromTime: '11:30' },
    ];
    const evening = { name: 'Zero wait in the evening', fromTime: '17:30' };
    const sunday = { day: '2026-11-22', isOpen: true, reason: null, windows: usual };
    expect(await days('2026-11-22', '2026-11-24')).toEqual([sunday, openingDay]);
    expect(await days('2026-11-23', '2026-11-24', 'dlr_other')).toEqual([
      { day: '2026-11-23', isOpen: true, reason: null, windows: [...usual, evening] },
    ]);
  });

  it.each([
    ['2026-11-22', '2027-02-22', 92],
    ['2026-11-22', '2027-02-23', ['At most 92 days are shown.']],
    ['2026-11-22', '2026-11-22', ['The period must end after it begins.']],
    ['2026-11-22', '2026-11-01', ['The period must end after it begins.']],
  ])('SVC-12: from %s to %s are %j', async (from, to, expected) => {
    const found = (await days(from, to)) as unknown[];
    expect(Array.isArray(expected) ? found : found.length).toEqual(expected);
  });

  it.each([
    ['a day that is over', '2026-11-21', [], 'DAY_IN_PAST input.day'],
    [
      'no time of day',
      '2026-11-23',
      [window('25:00', '26:00', 1)],
      'TIME_OF_DAY_INVALID input.windows.0.fromTime',
    ],
    [
      'an end before its beginning',
      '2026-11-23',
      [window('10:00', '10:00', 1)],
      'WINDOW_ENDS_BEFORE_IT_BEGINS input.windows.0.toTime',
    ],
    ['no place', '2026-11-23', [window('10:00', '11:00', 0)], 'NUMBER_OUT_OF_RANGE input.windows.0.capacity'],
    ['13 times', '2026-11-23', Array(13).fill(window('10:00', '11:00', 1)), 'TOO_MANY_WINDOWS input.windows'],
  ])('SVC-12: hours with %s are refused', async (_, day, windows, expected) => {
    const before = await ledger.footprint();
    expect(faults((await setDay(day, windows)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });
});
