import { localDate, money } from '@autoclub/domain-kit';
import { type ClubPeriod, judgeClose, judgeReopen } from './club-period';

const period = (month: string, more: Partial<ClubPeriod> = {}): ClubPeriod => ({
  id: 'clp_1',
  dealerId: 'dlr_1',
  month: localDate(month),
  status: 'CLOSED',
  revision: 1,
  opening: money(100),
  income: money(0),
  expense: money(0),
  closing: money(700),
  lines: [],
  closedOn: localDate('2026-11-01'),
  closedById: null,
  version: 1,
  traceId: '',
  ...more,
});
const october = period('2026-10-01');
const reopened = { ...october, status: 'REOPENED' as const };

describe('periods of the club accounts', () => {
  it.each<[string, string, string, ClubPeriod | undefined, ClubPeriod | undefined, number | null | string]>([
    ['the first', '2026-10-01', '2026-11-01', undefined, undefined, null],
    ['a month that is not over', '2026-10-01', '2026-10-31', undefined, undefined, 'PERIOD_NOT_OVER'],
    ['a month on its first day after', '2026-11-01', '2026-12-01', undefined, october, 700],
    ['a closed one', '2026-10-01', '2026-12-01', october, october, 'PERIOD_CLOSED_ALREADY'],
    [
      'with a month left out',
      '2026-11-01',
      '2027-01-01',
      undefined,
      period('2026-09-01'),
      'PERIOD_OUT_OF_ORDER',
    ],
    ['a month before the first', '2026-09-01', '2026-12-01', undefined, october, 'PERIOD_OUT_OF_ORDER'],
    ['the one after a reopened one', '2026-11-01', '2026-12-01', undefined, reopened, 'PERIOD_OUT_OF_ORDER'],
    ['a reopened one again', '2026-10-01', '2026-12-01', reopened, reopened, 100],
  ])('SVC-18: closes %s', (_, month, today, known, last, expected) => {
    const judged = judgeClose(
      { month: localDate(month), today: localDate(today), opening: null },
      known,
      last,
    );
    expect(judged.ok ? (judged.value?.amountMinor ?? null) : judged.refusals[0]?.code).toBe(expected);
  });

  it('SVC-18: an opening is given for the first period only', () => {
    const asked = { month: localDate('2026-11-01'), today: localDate('2026-12-01'), opening: money(5) };
    expect(judgeClose(asked, undefined, undefined)).toMatchObject({ value: money(5) });
    expect(judgeClose(asked, undefined, october)).toMatchObject({ refusals: [{ code: 'OPENING_KNOWN' }] });
  });

  it.each<[string, ClubPeriod | undefined, ClubPeriod, string | null, string]>([
    ['the last closed one by name', october, october, 'stf_1', 'ok'],
    ['one that is not there', undefined, october, 'stf_1', 'PERIOD_NOT_FOUND'],
    ['one by a system', october, october, null, 'REOPENER_UNNAMED'],
    ['one that is open', reopened, reopened, 'stf_1', 'PERIOD_OPEN'],
    ['one that a later rests on', october, period('2026-11-01'), 'stf_1', 'LATER_PERIOD_CLOSED'],
  ])('SVC-18: reopens %s', (_, known, last, byId, expected) => {
    const judged = judgeReopen(known, last, byId);
    expect(judged.ok ? 'ok' : judged.refusals[0]?.code).toBe(expected);
  });
});
