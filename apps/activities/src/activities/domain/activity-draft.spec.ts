import { planActivity } from './activity-draft';

const now = new Date('2026-11-21T06:00:00Z');
const draft = {
  kind: 'IN_STORE' as const,
  titleZh: ' 冬季用车讲堂 ',
  titleEn: 'Winter driving',
  capacity: 30,
  isMembersOnly: true,
  startsAt: new Date('2026-11-28T02:00:00Z'),
  endsAt: new Date('2026-11-28T04:00:00Z'),
};
const plan = (differences: Partial<typeof draft>) =>
  planActivity({ ...draft, ...differences }, 'Asia/Shanghai', now);

describe('planActivity', () => {
  it('ACT-01: is held on the business day it begins on', () => {
    const late = { startsAt: new Date('2026-11-27T16:30:00Z') };
    expect(plan(late)).toMatchObject({ ok: true, value: { heldOn: '2026-11-28', titleZh: '冬季用车讲堂' } });
  });

  it.each([
    ['no title', { titleZh: ' ' }, 'TEXT_REQUIRED', 'titleZh'],
    ['a long title', { titleEn: 'x'.repeat(81) }, 'TEXT_TOO_LONG', 'titleEn'],
    ['a title of lost characters', { titleZh: '\ufffd\ufffd讲堂' }, 'TEXT_INVALID', 'titleZh'],
    ['NUL in a title', { titleEn: 'Winter\u0000' }, 'TEXT_INVALID', 'titleEn'],
    ['half of a character in a title', { titleEn: 'Winter \ud83d' }, 'TEXT_INVALID', 'titleEn'],
    ['no room', { capacity: 0 }, 'NUMBER_OUT_OF_RANGE', 'capacity'],
    ['half a seat', { capacity: 1.5 }, 'NUMBER_OUT_OF_RANGE', 'capacity'],
    ['an end before its start', { endsAt: draft.startsAt }, 'PERIOD_INVALID', 'endsAt'],
    ['yesterday', { startsAt: new Date('2026-11-20T02:00:00Z') }, 'STARTS_IN_PAST', 'startsAt'],
    [
      'a day in three years',
      { startsAt: new Date('2029-11-28T02:00:00Z'), endsAt: new Date('2029-11-28T04:00:00Z') },
      'STARTS_TOO_FAR_AHEAD',
      'startsAt',
    ],
    [
      'a day before all business',
      { startsAt: new Date('1900-01-01T00:00:00Z') },
      'ACTIVITY_TOO_LONG',
      'endsAt',
    ],
    ['an end without an end', { endsAt: new Date('2199-12-31T23:59:59Z') }, 'ACTIVITY_TOO_LONG', 'endsAt'],
    [
      'the last second before the year 2200',
      { startsAt: new Date('2199-12-31T23:00:00Z'), endsAt: new Date('2199-12-31T23:59:59Z') },
      'STARTS_TOO_FAR_AHEAD',
      'startsAt',
    ],
    [
      'an hour of the year 1900',
      { startsAt: new Date('1900-01-01T00:00:00Z'), endsAt: new Date('1900-01-01T01:00:00Z') },
      'STARTS_IN_PAST',
      'startsAt',
    ],
  ])('ACT-01: refuses %s', (_, differences, code, field) => {
    expect(plan(differences)).toEqual({
      ok: false,
      refusals: [expect.objectContaining({ code, field: [field] })],
    });
  });

  it('ACT-01: names every fault at once', () => {
    const outcome = plan({ titleZh: '', capacity: -1, endsAt: draft.startsAt });
    expect(outcome.ok ? 0 : outcome.refusals.length).toBe(3);
  });

  it('ACT-01: may begin earlier today, as long as it is not over', () => {
    expect(
      plan({ startsAt: new Date('2026-11-21T05:00:00Z'), endsAt: new Date('2026-11-21T08:00:00Z') }).ok,
    ).toBe(true);
  });
});
