import { localDate, type Outcome } from '@autoclub/domain-kit';
import { pickFaults } from './pick';
import { close, dueSteps, freeze, readQuarter, type Roster } from './roster';
import {
  ROSTER_COMMANDS,
  ROSTER_STARTS_AS,
  ROSTER_STATES,
  rosterAfter,
  rosterTransitions,
} from './roster.transitions';

const roster: Roster = {
  rosterId: 'ros_1',
  dealerId: 'dlr_1',
  managerId: 'stf_1',
  quarter: { from: localDate('2026-10-01'), to: localDate('2027-01-01') },
  state: 'PICKING',
  openedOn: localDate('2026-09-20'),
  frozenOn: null,
  closedOn: null,
  closedCause: null,
  version: 0,
};
const frozen: Roster = { ...roster, state: 'FROZEN', frozenOn: localDate('2026-10-01'), version: 1 };

const codesOf = (outcome: Outcome<unknown, { readonly code: string }>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('MEM-13: the states of a roster', () => {
  it.each([
    ['PICKING', 'freeze', 'FROZEN'],
    ['FROZEN', 'close', 'CLOSED'],
    ['PICKING', 'close', undefined],
    ['FROZEN', 'freeze', undefined],
    ['CLOSED', 'freeze', undefined],
    ['CLOSED', 'close', undefined],
  ] as const)('%s by %s becomes %s', (state, command, after) => {
    expect(rosterAfter(state, command)).toBe(after);
  });

  it('are all reached, and every command leads somewhere', () => {
    const reached = new Set([
      ROSTER_STARTS_AS,
      ...ROSTER_STATES.flatMap((state) => Object.values(rosterTransitions[state])),
    ]);
    expect(reached).toEqual(new Set(ROSTER_STATES));
    for (const command of ROSTER_COMMANDS)
      expect(ROSTER_STATES.some((state) => rosterAfter(state, command))).toBe(true);
  });
});

describe('MEM-13: the quarter of a roster', () => {
  it.each<[string, string, string[]]>([
    ['2026-10-01', '2026-10-01', []],
    ['2026-10-01', '2026-12-31', []],
    ['2027-01-01', '2026-12-31', []],
    ['2027-04-01', '2026-12-31', ['QUARTER_OUT_OF_REACH']],
    ['2026-07-01', '2026-10-01', ['QUARTER_OUT_OF_REACH']],
    ['2026-10-02', '2026-10-01', ['QUARTER_INVALID']],
    ['2026-11-01', '2026-11-01', ['QUARTER_INVALID']],
  ])('from %s on %s: %j', (from, today, codes) => {
    expect(codesOf(readQuarter(localDate(from), localDate(today)))).toEqual(codes);
  });
});

describe('MEM-13: a roster', () => {
  it.each<[string, Roster, string, string[]]>([
    ['on the first day of its quarter', roster, '2026-10-01', []],
    ['the day before', roster, '2026-09-30', ['ROSTER_QUARTER_NOT_BEGUN']],
    ['again', frozen, '2026-10-02', ['ROSTER_FROZEN']],
  ])('is frozen %s', (_, before, day, codes) => {
    expect(codesOf(freeze(before, localDate(day)))).toEqual(codes);
  });

  it('is closed when it is frozen', () => {
    expect(codesOf(close(roster, localDate('2027-01-01'), 'QUARTER_OVER'))).toEqual(['ROSTER_NOT_FROZEN']);
    expect(close(frozen, localDate('2026-11-05'), 'MANAGER_LEFT')).toMatchObject({
      value: { state: 'CLOSED', closedOn: '2026-11-05', closedCause: 'MANAGER_LEFT', version: 2 },
    });
  });

  it.each<[string, Roster, string, string[]]>([
    ['picked before its quarter, the day before it', roster, '2026-09-30', []],
    ['picked before its quarter, on its first day', roster, '2026-10-01', ['FROZEN']],
    [
      'opened in its quarter, the same day',
      { ...roster, openedOn: localDate('2026-11-05') },
      '2026-11-05',
      [],
    ],
    [
      'opened in its quarter, the day after',
      { ...roster, openedOn: localDate('2026-11-05') },
      '2026-11-06',
      ['FROZEN'],
    ],
    ['frozen, on the last day', frozen, '2026-12-31', []],
    ['frozen, on the day after', frozen, '2027-01-01', ['CLOSED']],
    ['never frozen, after the quarter', roster, '2027-01-05', ['FROZEN', 'CLOSED']],
    ['closed', { ...frozen, state: 'CLOSED' }, '2027-02-01', []],
  ])('%s', (_, before, day, states) => {
    const steps = dueSteps(before, localDate(day));
    expect(steps.map(({ state }) => state)).toEqual(states);
    expect(steps.map(({ version }) => version)).toEqual(states.map((_state, i) => before.version + i + 1));
  });
});

describe('MEM-13: picking', () => {
  const ids = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `cus_${from + i}`);

  it.each<[string, number, number, string[]]>([
    ['the 300th', 299, 1, []],
    ['the 301st', 300, 1, ['ROSTER_FULL']],
    ['300 at once', 0, 300, []],
    ['301 at once', 0, 301, ['ROSTER_FULL']],
    ['two where one fits', 299, 2, ['ROSTER_FULL']],
  ])('%s', (_, onRoster, more, codes) => {
    const customerIds = ids(more, 1_000);
    const faults = pickFaults({
      customerIds,
      onRoster: new Set(ids(onRoster)),
      inLoyalBase: new Set(customerIds),
      maxCustomers: 300,
    });
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('somebody who is on the roster already takes no room', () => {
    const onRoster = new Set(ids(300));
    expect(
      pickFaults({ customerIds: ids(300), onRoster, inLoyalBase: new Set(), maxCustomers: 300 }),
    ).toEqual([]);
  });

  it('names each customer who is not of the loyal base', () => {
    const faults = pickFaults({
      customerIds: ids(3),
      onRoster: new Set(),
      inLoyalBase: new Set(['cus_1']),
      maxCustomers: 300,
    });
    expect(faults).toEqual([
      { code: 'CUSTOMER_NOT_IN_LOYAL_BASE', field: ['customerIds', '0'] },
      { code: 'CUSTOMER_NOT_IN_LOYAL_BASE', field: ['customerIds', '2'] },
    ]);
  });
});
