import { dealerRegistered, membershipActivated } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { faults, type UserErrorAnswer } from '../../../test/builders/answers';
import { ENTITLEMENTS, freshKey, membershipRefs } from '../../../test/builders/documents';
import { activationFact, dealerFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Case {
  id: string;
  status: string;
  freeKm: number;
  chargedKm: number;
  freeAmount: { amount: string };
  chargedAmount: { amount: string };
}
interface Answer {
  rescueCase: Case | null;
  days: { from: string; to: string } | null;
  userErrors: UserErrorAnswer[];
}

const CASE = `id status outcome tierCode freeKm chargedKm freeAmount { amount } chargedAmount { amount }
  dispatchedAt onSiteAt closedAt closedOn responders { id } hadCourtesyCar`;
const mutation = (name: string, shown = `rescueCase { ${CASE} }`) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field message } }
  }`;
const ROSTER = `query ($days: DateRangeInput) {
  rescueRoster(days: $days) { isComplete gaps { startsAt endsAt } shifts { staffMember { id } startsAt endsAt } }
}`;

describe('rescue around the clock', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(() => ledger.withDealer(`dlr_${++at}`));

  const run = (name: string, input: Record<string, unknown>, now = NOW, dealer = `${at}`) =>
    ledger.mutate<Answer>(dealer, mutation(name), { idempotencyKey: freshKey(), ...input }, now);
  const call = async (more: Record<string, unknown> = {}) =>
    run('rescueCall', { customerId: `cus_${at}`, vehicleId: `veh_${at}`, ...more });
  const onSite = async (more: Record<string, unknown> = {}) => {
    const rescueCaseId = (await call(more)).rescueCase?.id;
    await run('rescueDispatch', { rescueCaseId, responderIds: [`stf_${at}sa`] }, '2026-11-22T04:05:00.000Z');
    await run('rescueArrive', { rescueCaseId }, '2026-11-22T04:40:00.000Z');
    return rescueCaseId;
  };
  const close = (rescueCaseId: string | undefined, more: Record<string, unknown> = {}) =>
    run('rescueClose', { rescueCaseId, outcome: 'TOWED', towedKm: 12, isInCity: false, ...more });
  const wall = (day: string, time: string) => ({ day, time });
  const plan = (
    days: { from: string; to: string },
    shifts: [from: [string, string], to: [string, string]][],
    now = NOW,
    staffMemberId = `stf_${at}sa`,
  ) =>
    ledger.mutate<Answer>(
      `${at}`,
      mutation('rescueRosterPlan', 'days { from to }'),
      {
        idempotencyKey: freshKey(),
        days,
        shifts: shifts.map(([from, to]) => ({ staffMemberId, from: wall(...from), to: wall(...to) })),
      },
      now,
      principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']),
    );
  const roster = async (days: { from: string; to: string } | null, now = NOW) =>
    (await ledger.ask(ROSTER, { days }, principals.staffOf(`dlr_${at}`), now)).data.rescueRoster as {
      isComplete: boolean;
      gaps: { startsAt: string; endsAt: string }[];
      shifts: unknown[];
    };

  it('SVC-14, SVC-04: of a tow out of the city BASIC has 10 km free; it is published, and a use of the benefit', async () => {
    const rescueCaseId = await onSite();
    const { rescueCase, userErrors } = await close(rescueCaseId, { hadCourtesyCar: true });
    expect(faults(userErrors)).toEqual([]);
    expect(rescueCase).toMatchObject({
      status: 'CLOSED',
      outcome: 'TOWED',
      tierCode: 'BASIC',
      freeKm: 10,
      chargedKm: 2,
      freeAmount: { amount: '100.00' },
      chargedAmount: { amount: '20.00' },
      onSiteAt: '2026-11-22T04:40:00.000Z',
      hadCourtesyCar: true,
    });
    const published = (await ledger.published()).filter(({ data }) => data.dealerId === `dlr_${at}`);
    const [used, closed] = ['entitlement-used', 'rescue-case-closed'].map(
      (type) => published.find((event) => event.type.includes(`.${type}.`))?.data,
    );
    expect(used).toMatchObject({ code: 'TOWING_OUTSIDE_CITY', valueAmount: { amount: '100.00' } });
    expect(closed).toMatchObject({ rescueCaseId, freeKm: 10, chargedKm: 2, responderIds: [`stf_${at}sa`] });
    const { data } = await ledger.ask(
      ENTITLEMENTS,
      membershipRefs(`mem_${at}`),
      principals.staffOf(`dlr_${at}`),
    );
    const [{ entitlements }] = data._entities as [{ entitlements: { code: string; usedCount: number }[] }];
    expect(entitlements.find(({ code }) => code === 'TOWING_OUTSIDE_CITY')?.usedCount).toBe(1);
  });

  it('SVC-14: in the city all of a tow is free; who is no member pays all; a repair has no kilometres', async () => {
    expect((await close(await onSite(), { isInCity: true, towedKm: 35 })).rescueCase).toMatchObject({
      freeKm: 35,
      chargedKm: 0,
    });
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const stranger = await onSite({ customerId: `cus_${at}b`, vehicleId: `veh_${at}b` });
    expect((await close(stranger, { isInCity: true })).rescueCase).toMatchObject({
      freeKm: 0,
      chargedKm: 12,
    });
    const repaired = await onSite();
    expect(faults((await close(repaired, { outcome: 'REPAIRED_ON_SITE' })).userErrors)).toEqual([
      'NOTHING_TOWED input.towedKm',
    ]);
    expect((await close(repaired, { outcome: 'REPAIRED_ON_SITE', towedKm: null })).rescueCase).toMatchObject({
      freeKm: 0,
      chargedAmount: { amount: '0.00' },
    });
  });

  it('SVC-14: GOLD has 100 km free', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}g`, `veh_${at}g`);
    const card = activationFact(`dlr_${at}`, `mem_${at}g`, `cus_${at}g`, { tier: 'GOLD' });
    await ledger.feed(membershipActivated, [card]);
    const rescueCaseId = await onSite({ customerId: `cus_${at}g`, vehicleId: `veh_${at}g` });
    expect((await close(rescueCaseId, { towedKm: 101 })).rescueCase).toMatchObject({
      freeKm: 100,
      chargedKm: 1,
    });
  });

  it('SVC-14: takes its steps in order, each once, and writes nothing otherwise', async () => {
    const id = (await call()).rescueCase?.id;
    const say = async (answer: Promise<Answer>) => faults((await answer).userErrors);
    const before = await ledger.footprint();
    expect(await say(run('rescueArrive', { rescueCaseId: id }))).toEqual([
      'RESCUE_STATUS_WRONG input.rescueCaseId',
    ]);
    expect(await say(close(id))).toEqual(['OUTCOME_DOES_NOT_FIT input.outcome']);
    expect(await say(run('rescueDispatch', { rescueCaseId: id, responderIds: [] }))).toEqual([
      'RESPONDERS_MISSING input.responderIds',
    ]);
    expect(await say(run('rescueDispatch', { rescueCaseId: id, responderIds: ['stf_9'] }))).toEqual([
      'STAFF_MEMBER_NOT_FOUND input.responderIds.0',
    ]);
    expect(await say(close('rsc_none'))).toEqual(['RESCUE_NOT_FOUND input.rescueCaseId']);
    expect(await say(run('rescueCall', { customerId: 'cus_other', vehicleId: `veh_${at}` }))).toEqual([
      'CUSTOMER_NOT_FOUND input.customerId',
    ]);
    expect(await ledger.footprint()).toBe(before);
    expect(await say(close(id, { outcome: 'CALLED_OFF', towedKm: 0 }))).toEqual([]);
    expect(await say(close(id, { outcome: 'CALLED_OFF', towedKm: 0 }))).toEqual([
      'RESCUE_STATUS_WRONG input.rescueCaseId',
    ]);
    expect(await say(run('rescueClose', { rescueCaseId: id, outcome: 'TOWED' }, NOW, 'other'))).toEqual([
      'RESCUE_NOT_FOUND input.rescueCaseId',
    ]);
  });

  it('SVC-14: of 50 desks that close a case exactly one does', async () => {
    const id = await onSite();
    const answers = await Promise.all(Array.from({ length: 50 }, () => close(id)));
    expect(answers.filter(({ rescueCase }) => rescueCase !== null)).toHaveLength(1);
    const closed = (await ledger.published('rescue-case-closed')).filter(
      ({ data }) => data.rescueCaseId === id,
    );
    expect(closed).toHaveLength(1);
  });

  it('SVC-14: a roster with an uncovered minute is refused and named; a whole one replaces what was planned', async () => {
    const days = { from: '2026-11-22', to: '2026-11-24' };
    const [first, second, third] = ['2026-11-22', '2026-11-23', '2026-11-24'] as const;
    const refused = await plan(days, [
      [
        [first, '00:00'],
        [second, '07:59'],
      ],
      [
        [second, '08:00'],
        [third, '00:00'],
      ],
    ]);
    expect(faults(refused.userErrors)).toEqual(['ROSTER_GAP input.shifts']);
    expect(refused.userErrors[0]?.message).toBe(
      'Nobody is on duty from 2026-11-23 07:59 to 2026-11-23 08:00.',
    );
    expect(await roster(days)).toMatchObject({ isComplete: false, shifts: [] });
    for (const handOver of ['08:00', '20:00']) {
      const planned = await plan(days, [
        [
          [first, '00:00'],
          [second, handOver],
        ],
        [
          [second, handOver],
          [third, '08:00'],
        ],
      ]);
      expect(faults(planned.userErrors)).toEqual([]);
    }
    expect(await roster(days)).toMatchObject({ isComplete: true, gaps: [] });
    expect((await roster(days)).shifts).toHaveLength(2);
    // The night before reaches into the next plan.
    const next = { from: third, to: '2026-11-25' };
    expect(
      faults(
        (
          await plan(next, [
            [
              [third, '08:00'],
              ['2026-11-25', '00:00'],
            ],
          ])
        ).userErrors,
      ),
    ).toEqual([]);
    expect((await roster(null)).gaps).toEqual([
      { startsAt: '2026-11-24T16:00:00.000Z', endsAt: '2026-11-28T16:00:00.000Z' },
    ]);
  });

  it('SVC-14, CONV-2: a day of 25 hours in Berlin has no uncovered hour', async () => {
    await ledger.feed(dealerRegistered, [dealerFact(`dlr_${at}`, 'Europe/Berlin')], { sequence: 9 });
    const now = '2026-10-24T08:00:00.000Z';
    const day = { from: '2026-10-25', to: '2026-10-26' };
    const short = await plan(
      day,
      [
        [
          ['2026-10-25', '00:00'],
          ['2026-10-25', '02:00'],
        ],
        [
          ['2026-10-25', '03:00'],
          ['2026-10-26', '00:00'],
        ],
      ],
      now,
    );
    expect(short.userErrors[0]?.message).toBe('Nobody is on duty from 2026-10-25 02:00 to 2026-10-25 03:00.');
    const whole = await plan(
      day,
      [
        [
          ['2026-10-25', '00:00'],
          ['2026-10-25', '12:00'],
        ],
        [
          ['2026-10-25', '12:00'],
          ['2026-10-26', '00:00'],
        ],
      ],
      now,
    );
    expect(faults(whole.userErrors)).toEqual([]);
    expect(await roster(day, now)).toMatchObject({ isComplete: true });
  });

  it.each<[string, { from: string; to: string }, [[string, string], [string, string]][], string]>([
    ['yesterday', { from: '2026-11-21', to: '2026-11-23' }, [], 'ROSTER_BEGUN input.days.from'],
    ['no day', { from: '2026-11-23', to: '2026-11-23' }, [], 'PERIOD_INVALID input.days'],
    ['63 days', { from: '2026-11-23', to: '2027-01-25' }, [], 'ROSTER_TOO_LONG input.days'],
    [
      'a duty that ends before it begins',
      { from: '2026-11-23', to: '2026-11-24' },
      [
        [
          ['2026-11-23', '08:00'],
          ['2026-11-23', '07:00'],
        ],
      ],
      'SHIFT_INVALID input.shifts.0.to',
    ],
    [
      'a duty of another day',
      { from: '2026-11-23', to: '2026-11-24' },
      [
        [
          ['2026-11-24', '08:00'],
          ['2026-11-24', '09:00'],
        ],
      ],
      'SHIFT_OUTSIDE input.shifts.0.from',
    ],
    [
      'no time of day',
      { from: '2026-11-23', to: '2026-11-24' },
      [
        [
          ['2026-11-23', '24:00'],
          ['2026-11-24', '09:00'],
        ],
      ],
      'TIME_INVALID input.shifts.0.from.time',
    ],
  ])('SVC-14: a roster of %s is refused', async (_, days, shifts, expected) => {
    expect(faults((await plan(days, shifts)).userErrors)).toEqual([expected]);
  });

  it('SVC-14: nobody of another dealer is on duty', async () => {
    const shifts: Parameters<typeof plan>[1] = [
      [
        ['2026-11-23', '00:00'],
        ['2026-11-24', '00:00'],
      ],
    ];
    const days = { from: '2026-11-23', to: '2026-11-24' };
    expect(faults((await plan(days, shifts, NOW, 'stf_othersa')).userErrors)).toEqual([
      'STAFF_MEMBER_NOT_FOUND input.shifts.0.staffMemberId',
    ]);
  });
});
