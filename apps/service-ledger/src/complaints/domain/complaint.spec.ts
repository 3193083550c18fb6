import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { resolved } from './change-complaint';
import {
  type Complaint,
  COMPLAINT_STATUSES,
  COMPLAINT_TRANSITIONS,
  deadlinesOf,
  escalationAt,
  isInTime,
} from './complaint';

const terms = { dueDays: { LOW: 3, MEDIUM: 2, HIGH: 1 }, onlineRequestHours: 24, escalationDays: 1 };
const closedOn =
  (...days: string[]) =>
  (day: LocalDate) =>
    !days.includes(day);

describe('deadlinesOf', () => {
  const due = (
    openedAt: string,
    {
      kind = 'COMPLAINT' as Complaint['kind'],
      severity = 'LOW' as Complaint['severity'],
      zone = 'Asia/Shanghai',
    } = {},
    isOpen = closedOn(),
  ) => {
    const opened = { openedAt: new Date(openedAt), kind, severity };
    const { dueAt, escalatesAt } = deadlinesOf(opened, terms, { timeZone: zone, isOpen });
    return [dueAt.toISOString(), escalatesAt.toISOString()];
  };
  const HOLIDAY = closedOn('2026-10-01', '2026-10-02', '2026-10-03');

  it.each([
    ['LOW', ['2026-10-02T06:00:00.000Z', '2026-10-03T06:00:00.000Z']],
    ['MEDIUM', ['2026-10-01T06:00:00.000Z', '2026-10-02T06:00:00.000Z']],
    ['HIGH', ['2026-09-30T06:00:00.000Z', '2026-10-01T06:00:00.000Z']],
  ] as const)('SVC-15: a complaint that is %s on 29 September at 14:00', (severity, expected) => {
    expect(due('2026-09-29T06:00:00Z', { severity })).toEqual(expected);
  });

  it('SVC-15: holidays are no working days', () => {
    expect(due('2026-09-29T06:00:00Z', {}, HOLIDAY)).toEqual([
      '2026-10-05T06:00:00.000Z',
      '2026-10-06T06:00:00.000Z',
    ]);
  });

  it('SVC-15: a request made on line has 24 hours, on a holiday as well', () => {
    expect(due('2026-09-30T06:00:00Z', { kind: 'ONLINE_REQUEST' }, HOLIDAY)).toEqual([
      '2026-10-01T06:00:00.000Z',
      '2026-10-04T06:00:00.000Z',
    ]);
  });

  it('SVC-15, CONV-2: the time of day is that of the wall, over a change of clocks', () => {
    const zone = 'America/New_York';
    expect(due('2026-03-07T15:00:00Z', { severity: 'HIGH', zone })[0]).toBe('2026-03-08T14:00:00.000Z');
    const online = { kind: 'ONLINE_REQUEST' as const, zone };
    expect(due('2026-03-07T15:00:00Z', online)[0]).toBe('2026-03-08T15:00:00.000Z');
  });
});

describe('escalationAt', () => {
  const deadlines = {
    dueAt: new Date('2026-10-01T06:00:00Z'),
    escalatesAt: new Date('2026-10-02T06:00:00Z'),
  };

  it.each([
    ['2026-10-01T06:00:00.000Z', 'NONE'],
    ['2026-10-01T06:00:00.001Z', 'CLUB_MANAGER'],
    ['2026-10-02T06:00:00.000Z', 'CLUB_MANAGER'],
    ['2026-10-02T06:00:00.001Z', 'STORE_MANAGER'],
  ])('SVC-15: at %s it is %s', (now, expected) => {
    expect(escalationAt({ ...deadlines, resolution: null }, new Date(now))).toBe(expected);
  });

  it.each([
    ['2026-10-01T06:00:00.000Z', 'NONE', true],
    ['2026-10-01T06:00:00.001Z', 'CLUB_MANAGER', false],
  ])('SVC-15: resolved at %s it stays %s, in time: %s', (at, expected, inTime) => {
    const resolution = {
      outcomeCode: 'X',
      words: null,
      resolvedAt: new Date(at),
      resolvedById: null,
      comfortPackCode: null,
      couponIds: [],
    };
    const later = new Date('2027-01-01T00:00:00Z');
    expect(escalationAt({ ...deadlines, resolution }, later)).toBe(expected);
    expect(isInTime({ ...deadlines, resolution } as unknown as Complaint, later)).toBe(inTime);
  });
});

describe('the life of a complaint', () => {
  it('SVC-15: every status can be reached from OPEN', () => {
    const reached = new Set<string>(['OPEN']);
    for (const status of reached)
      for (const next of COMPLAINT_TRANSITIONS[status as keyof typeof COMPLAINT_TRANSITIONS])
        reached.add(next);
    expect([...reached]).toEqual([...COMPLAINT_STATUSES]);
  });

  it.each([
    ['OPEN', 'COMPLAINT_STATUS_WRONG'],
    ['INVESTIGATING', 'ok'],
    ['RESOLVED', 'COMPLAINT_STATUS_WRONG'],
    ['FOLLOWED_UP', 'COMPLAINT_STATUS_WRONG'],
  ] as const)('SVC-15: resolving what is %s: %s', (status, expected) => {
    const complaint = { status, openedOn: localDate('2026-10-01'), version: 1 } as Complaint;
    const outcome = resolved(complaint, {} as never);
    expect(outcome.ok ? 'ok' : outcome.refusals[0]?.code).toBe(expected);
  });
});
