import { localDate, localTime } from '@autoclub/domain-kit';
import { dueDays, type Schedule } from './due-days';

const nightly: Schedule = { at: localTime('02:30'), catchUp: 'EACH_DAY' };
const newestOnly: Schedule = { ...nightly, catchUp: 'LATEST_DAY' };
const monthly: Schedule = { ...nightly, isDue: (day) => day.endsWith('-01') };

const due = (schedule: Schedule, now: string, zone: string, planned: string) =>
  dueDays(schedule, new Date(now), zone, localDate(planned));

describe('the days a job is due for', () => {
  it.each([
    ['before its time', '2026-03-09T18:29:59Z', '2026-03-08', '2026-03-09', ['2026-03-09']],
    ['at its time', '2026-03-09T18:30:00Z', '2026-03-08', '2026-03-10', ['2026-03-09', '2026-03-10']],
    ['when all is planned', '2026-03-09T18:30:00Z', '2026-03-10', '2026-03-10', []],
    [
      'after missed nights',
      '2026-03-09T18:30:00Z',
      '2026-03-07',
      '2026-03-10',
      ['2026-03-08', '2026-03-09', '2026-03-10'],
    ],
    [
      'over the end of a month',
      '2026-03-01T03:00:00Z',
      '2026-02-27',
      '2026-03-01',
      ['2026-02-28', '2026-03-01'],
    ],
  ])('%s in Shanghai', (_what, now, planned, newest, days) => {
    expect(due(nightly, now, 'Asia/Shanghai', planned)).toEqual({ newest, days });
  });

  it('are the latest alone for a job that wants no other', () => {
    expect(due(newestOnly, '2026-03-09T18:30:00Z', 'Asia/Shanghai', '2026-03-01').days).toEqual([
      '2026-03-10',
    ]);
  });

  it('are those the job names: firsts of a month, also two that were missed', () => {
    expect(due(monthly, '2026-03-09T18:30:00Z', 'Asia/Shanghai', '2026-01-20').days).toEqual([
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('of a night whose hour is left out come with the end of that hour', () => {
    expect(due(nightly, '2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-28').days).toEqual([]);
    expect(due(nightly, '2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-28').days).toEqual(['2026-03-29']);
  });

  it('of a night whose hour comes twice come once, whichever it is', () => {
    expect(due(nightly, '2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-24').days).toEqual(['2026-10-25']);
    expect(due(nightly, '2026-10-25T01:10:00Z', 'Europe/Berlin', '2026-10-25').days).toEqual([]);
    expect(due(nightly, '2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-24').days).toEqual(['2026-10-25']);
  });
});
