import { localDate } from '@autoclub/domain-kit';
import { closed, snoozed } from './change-next-action';
import type { NextAction, NextActionState, SnoozeGround } from './next-action';

const TODAY = localDate('2026-11-21');
const action = (state: NextActionState): NextAction => ({
  id: 'nxa_1',
  dealerId: 'dlr_1',
  reason: 'COMPLAINT',
  sourceId: 'cmp_1',
  customerId: 'cus_1',
  staffMemberId: null,
  channel: 'PHONE',
  arisenOn: TODAY,
  showOn: TODAY,
  dueOn: TODAY,
  facts: {},
  state,
  outcome: null,
  closedById: null,
  closedAt: null,
  attemptCount: 0,
  traceId: 'a'.repeat(32),
});
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? [];

describe('a next action that is changed', () => {
  it.each([
    ['OPEN', []],
    ['DONE', ['NEXT_ACTION_CLOSED']],
    ['DROPPED', ['NEXT_ACTION_CLOSED']],
  ] as const)('ACT-14: one that is %s can be closed: %j', (state, expected) => {
    const said = { outcome: 'AGREED' as const, byId: 'stf_1', at: new Date(0) };
    expect(codes(closed(action(state), said))).toEqual(expected);
  });

  it.each([
    ['2026-11-20', ['SNOOZE_OUT_OF_RANGE']],
    ['2026-11-21', ['SNOOZE_OUT_OF_RANGE']],
    ['2026-11-22', []],
    ['2027-02-19', []],
    ['2027-02-20', ['SNOOZE_OUT_OF_RANGE']],
  ])('ACT-14: put off until %s', (until, expected) => {
    const said = { until: localDate(until), ground: 'LATER' as const, today: TODAY };
    expect(codes(snoozed(action('OPEN'), said))).toEqual(expected);
  });

  it.each<[SnoozeGround, number]>([
    ['NOT_REACHED', 1],
    ['LATER', 0],
  ])('ACT-14: put off since %s counts %i attempts', (ground, attemptCount) => {
    const said = { until: localDate('2026-11-22'), ground, today: TODAY };
    expect(snoozed(action('OPEN'), said)).toMatchObject({ value: { attemptCount, dueOn: '2026-11-22' } });
  });
});
