import { countingIds, localDate } from '@autoclub/domain-kit';
import { answered, callsOf, isCalled, type FollowUp, tried } from './follow-up';

const order = (id: string, membershipId: string | null = null) => ({
  id,
  customerId: `cus_${id}`,
  membershipId,
  vehicleId: 'veh_1',
  serviceAdvisorId: 'stf_1',
  businessDay: localDate('2026-11-28'),
  traceId: 't',
});
const terms = { sampleBp: 2_000, afterDays: 3, listedDays: 30, attempts: 3 };
const NOW = new Date('2026-12-01T17:00:00Z');

describe('isCalled', () => {
  it.each([
    ['mem_1', 0, true],
    ['mem_1', 10_000, true],
    [null, 0, false],
    [null, 10_000, true],
  ])('SVC-16: an order of %s with a sample of %i: %s', (membershipId, sampleBp, expected) => {
    for (let n = 0; n < 50; n++)
      expect(isCalled(order(`ror_${n}`, membershipId), { sampleBp })).toBe(expected);
  });

  it('SVC-16: the sample is the share that is wanted, and the same whenever it is drawn', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `ror_01jd${n}`);
    const drawn = ids.filter((id) => isCalled(order(id), terms));
    expect(drawn.length).toBeGreaterThan(1_900);
    expect(drawn.length).toBeLessThan(2_100);
    expect(ids.filter((id) => isCalled(order(id), terms))).toEqual(drawn);
    // Who is drawn by a small sample is drawn by a larger one as well.
    const more = new Set(ids.filter((id) => isCalled(order(id), { sampleBp: 3_000 })));
    expect(drawn.every((id) => more.has(id))).toBe(true);
  });
});

describe('callsOf', () => {
  it('SVC-16, MEM-13: calls are on the list of the manager of the roster, due some days later', () => {
    const rosters = [{ managerId: 'stf_9', customerIds: ['cus_a'] }];
    const context = { dealerId: 'dlr_1', ids: countingIds(), terms: { ...terms, sampleBp: 10_000 } };
    const calls = callsOf([order('a', 'mem_1'), order('b')], rosters, context);
    expect(calls.map(({ assigneeId, isSampled, dueOn }) => [assigneeId, isSampled, dueOn])).toEqual([
      ['stf_9', false, '2026-12-01'],
      [null, true, '2026-12-01'],
    ]);
  });
});

describe('a call', () => {
  const [due] = callsOf([order('a', 'mem_1')], [], { dealerId: 'dlr_1', ids: countingIds(), terms });
  const call = due as FollowUp;
  const said = { score: 9, remarks: null, wantsContact: false, askedById: null };
  const moment = { now: NOW, timeZone: 'Asia/Shanghai' };

  it.each([
    [0, 'DUE'],
    [1, 'DUE'],
    [2, 'UNREACHED'],
    [3, 'UNREACHED'],
  ])('SVC-16: after %i attempts one more leaves it %s', (attemptCount, status) => {
    expect(tried({ ...call, attemptCount }, NOW, terms)).toMatchObject({ value: { status } });
  });

  it('SVC-16: is answered once, also after it was tried in vain, on the day of the dealer', () => {
    const late = answered({ ...call, status: 'UNREACHED' }, said, moment);
    expect(late).toMatchObject({ value: { status: 'ANSWERED', answer: { answeredOn: '2026-12-02' } } });
    if (!late.ok) throw new Error('It was not answered.');
    expect(answered(late.value, said, moment)).toMatchObject({ refusals: [{ code: 'FOLLOW_UP_ANSWERED' }] });
    expect(tried(late.value, NOW, terms)).toMatchObject({ refusals: [{ code: 'FOLLOW_UP_ANSWERED' }] });
  });
});
