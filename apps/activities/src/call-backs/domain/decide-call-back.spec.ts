import { localDate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { decideCallBack } from './decide-call-back';
import type { Said } from './decide-call-back';
import { isVisit } from './held-gift';

const rules = { callBackRetryDays: 3, callBackTooEarlyDays: 30, callBackActionDays: 7 };
const TODAY = localDate('2026-11-21');
const nothing = { reason: null, servicedAt: null, giftPackCode: null, nextContactOn: null };
const decide = (said: Partial<Said> & Pick<Said, 'outcome'>) =>
  decideCallBack({ ...nothing, ...said }, rules, TODAY);
const codes = (said: Partial<Said> & Pick<Said, 'outcome'>) => {
  const outcome = decide(said);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('decideCallBack', () => {
  it.each([
    ['NOT_REACHED', null, 'NONE', '2026-11-24'],
    ['TOO_EARLY', null, 'KEEP_GIFT', '2026-12-21'],
    ['WILL_COME', null, 'APPOINTMENT', '2026-11-28'],
    ['SERVICED_ELSEWHERE', 'WEAK_POINT', 'HOME_VISIT', '2026-11-28'],
    ['SERVICED_ELSEWHERE', 'FAR_AWAY', 'PICK_UP_SERVICE', '2026-11-28'],
    ['SERVICED_ELSEWHERE', 'NEAR_ANOTHER_STORE', 'LONGER_HOURS', '2026-11-28'],
    ['SERVICED_ELSEWHERE', 'PRICE', 'NONE', null],
    ['SERVICED_ELSEWHERE', 'OTHER', 'NONE', null],
    ['CAR_GONE', null, 'NONE', null],
    ['DECLINED', null, 'NONE', null],
    ['DECLINED', 'WEAK_POINT', 'NONE', null],
  ] as const)('ACT-10: %s, %s: %s until %s', (outcome, reason, action, nextContactOn) => {
    expect(decide({ outcome, reason })).toEqual({ ok: true, value: { action, nextContactOn } });
  });

  it.each<[string, Partial<Said> & Pick<Said, 'outcome'>, string[]]>([
    ['elsewhere without a reason', { outcome: 'SERVICED_ELSEWHERE' }, ['REASON_REQUIRED']],
    ['a reason of one who comes', { outcome: 'WILL_COME', reason: 'PRICE' }, ['REASON_NOT_EXPECTED']],
    [
      'a place of one who declines',
      { outcome: 'DECLINED', servicedAt: 'OWN_REGION' },
      ['PLACE_NOT_EXPECTED'],
    ],
    ['a gift for one who declines', { outcome: 'DECLINED', giftPackCode: 'X' }, ['GIFT_NOT_EXPECTED']],
    [
      'a next call about a car that is gone',
      { outcome: 'CAR_GONE', nextContactOn: localDate('2026-12-01') },
      ['NEXT_CONTACT_NOT_EXPECTED'],
    ],
    [
      'everything at once',
      { outcome: 'NOT_REACHED', reason: 'OTHER', servicedAt: 'OWN_REGION', giftPackCode: 'X' },
      ['REASON_NOT_EXPECTED', 'PLACE_NOT_EXPECTED', 'GIFT_NOT_EXPECTED'],
    ],
  ])('ACT-10: refuses %s', (_, said, expected) => {
    expect(codes(said)).toEqual(expected);
  });

  it.each([
    ['2026-11-21', ['NEXT_CONTACT_OUT_OF_RANGE']],
    ['2026-11-22', []],
    ['2027-11-21', []],
    ['2027-11-22', ['NEXT_CONTACT_OUT_OF_RANGE']],
  ])('ACT-10: the next contact may be from tomorrow on within a year: %s', (day, expected) => {
    expect(codes({ outcome: 'TOO_EARLY', nextContactOn: day as LocalDate })).toEqual(expected);
  });

  it('ACT-10: what was agreed with the customer goes before the usual days', () => {
    const nextContactOn = localDate('2027-01-05');
    expect(decide({ outcome: 'DECLINED', nextContactOn })).toMatchObject({ value: { nextContactOn } });
  });

  it.each([
    ['PERIODIC_MAINTENANCE', true],
    ['REWORK', true],
    ['PDS', false],
  ])('ACT-10: a held gift waits for a visit; %s is one: %s', (kind, expected) => {
    expect(isVisit(kind)).toBe(expected);
  });
});
