import { addDays, localDate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import * as contracts from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { activities, given } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { planRemindersJob } from './plan-reminders.job';

const TODAY = localDate('2026-11-21');

describe('reminders of a day', () => {
  let house: Activities;
  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow('2026-11-20T22:30:00Z');
    await house.feed(given.dealer('dlr_1'), agreeing('cus_1'));
  });
  afterAll(() => house.drop());

  const agreeing = (customerId: string, channels = ['SMS', 'POST'], dealerId = 'dlr_1') => {
    const event = given.customer(customerId, dealerId);
    const consents = channels.flatMap((channel) =>
      (['SERVICE', 'MARKETING'] as const).map((purpose) => ({ channel: channel as 'SMS', purpose })),
    );
    return { ...event, data: { ...event.data, consents } };
  };
  const card = (differences = {}) =>
    given.member('mem_1', 'cus_1', 'dlr_1', {
      activatedOn: '2026-03-01',
      validFrom: '2026-03-01',
      validTo: '2028-03-01',
      ...differences,
    });
  const its = { customerId: 'cus_1', dealerId: 'dlr_1', membershipId: 'mem_1', vehicleId: 'veh_1' };
  const car = (purchasedOn: string | null = null) =>
    deliver(contracts.vehicleRegistered, { ...contracts.vehicleRegistered.example, ...its, purchasedOn });
  const visit = (repairOrderId: string, businessDay: string, mileageKm: number | null) =>
    given.settled(repairOrderId, { ...its, businessDay, mileageKm, kind: 'PERIODIC_MAINTENANCE' });

  const run =
    (day: LocalDate, now = `${day}T00:00:00Z`) =>
    async () => {
      const job = planRemindersJob(house.parts.programmes);
      const cause = { correlationId: 'c'.repeat(32), causationId: 'run' };
      let cursor: unknown = null;
      for (;;) {
        const at = { dealerId: 'dlr_1', timeZone: 'Asia/Shanghai', businessDay: day, now: new Date(now) };
        const portion = await house.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) =>
          job.run({ ...at, dueAt: at.now, cursor: cursor as null, cause }, tx),
        );
        if (portion.isDone) return;
        cursor = portion.cursor;
      }
    };
  const queued = () =>
    house.owner.query<{ reason: string; channel: string; customer_id: string; due_at: Date }[]>(
      'select reason, channel, customer_id, due_at from message order by reason',
    );
  const PREVIEW = `query ($on: LocalDate!) { remindersPreview(on: $on, first: 100) { nodes {
    ruleCode reason channel dueAt why text customer { id } } } }`;
  const preview = async (on: string) => {
    const { data, errors } = await house.ask(principals.staffOf('dlr_1'), PREVIEW, { on });
    expect(errors).toBeUndefined();
    return (
      data?.['remindersPreview'] as {
        nodes: {
          reason: string;
          text: string;
          why: string;
          dueAt: string;
          channel: string;
          customer: { id: string };
        }[];
      }
    ).nodes;
  };

  it.each([
    ['WELCOME:mem_1', '2026-11-22', [card({ activatedOn: '2026-11-21' })]],
    ['CARD_RENEWAL:mem_1:2026-12-31', '2026-12-01', [card({ validTo: '2026-12-31' })]],
    ['SERVICE_DUE:veh_1:2026-06-10', '2026-11-26', [car(), visit('ror_1', '2026-06-10', null)]],
    [
      'SERVICE_DUE:veh_1:2026-11-01',
      '2026-12-02',
      [car(), visit('ror_0', '2026-10-02', 1_000), visit('ror_1', '2026-11-01', 6_000)],
    ],
    ['INSPECTION_DUE:veh_1:2026-12-25', '2026-11-25', [car('2024-12-25')]],
    ['INSPECTION_DUE:veh_1:2028-02-29', '2028-01-30', [car('2024-02-29')]],
    [
      'INSURANCE_RENEWAL:veh_1:2027-01-10',
      '2026-12-11',
      [
        car(),
        deliver(contracts.insurancePolicyRecorded, {
          ...contracts.insurancePolicyRecorded.example,
          ...its,
          periodTo: '2027-01-10',
        }),
      ],
    ],
    [
      'UNUSED_BENEFITS:mem_1:2027-03-01',
      '2026-12-31',
      [
        card(),
        deliver(contracts.entitlementPlanGranted, {
          ...contracts.entitlementPlanGranted.example,
          ...its,
          yearTo: '2027-03-01',
        }),
      ],
    ],
    ['HOLIDAY:2027-01-01:cus_1', '2027-01-01', [card()]],
    [
      'YEAR_END_CARD:2026:cus_1',
      '2026-12-20',
      [deliver(contracts.customerClassified, { ...contracts.customerClassified.example, ...its })],
    ],
    [
      'POINTS_EXPIRING:pac_1:2027-01-20:60',
      '2026-11-22',
      [
        deliver(contracts.pointsExpiring, {
          ...contracts.pointsExpiring.example,
          ...its,
          accountId: 'pac_1',
        }),
      ],
    ],
    [
      'RENEWAL_TERMS:2027-03-01:cus_1',
      '2026-11-22',
      [
        card(),
        deliver(contracts.renewalTermsAnnounced, {
          ...contracts.renewalTermsAnnounced.example,
          dealerId: 'dlr_1',
        }),
      ],
    ],
  ] as const)(
    'ACT-07, MEM-05: %s fires on %s and on no other day, and the preview is the run',
    async (reason, on, facts) => {
      await house.feed(...facts);
      const day = localDate(on);
      const reasons = async (of: LocalDate) => (await preview(of)).map((one) => one.reason);
      if (day > addDays(TODAY, 1)) expect(await reasons(addDays(day, -1))).not.toContain(reason);
      expect(await reasons(addDays(day, 1))).not.toContain(reason);
      const [planned, ...others] = await preview(day);
      expect(others).toEqual([]);
      expect(await queued()).toEqual([]);
      house.setNow(`${day}T00:00:00Z`);
      await run(day)();
      const [message] = await queued();
      expect(message).toMatchObject({ reason, customer_id: planned?.customer.id, channel: planned?.channel });
      expect(message?.due_at.toISOString()).toBe(planned?.dueAt);
      expect(planned?.text).not.toMatch(/[{}]/);
      expect(planned?.why).toMatch(/\.$/);
      await run(day)();
      expect(await queued()).toHaveLength(1);
      expect(await preview(day)).toEqual([]);
    },
  );

  it('ACT-07: a run that comes twice, late and in three copies queues nothing twice', async () => {
    await house.feed(card({ activatedOn: '2026-11-21' }), car('2024-12-24'));
    await Promise.all(Array.from({ length: 3 }, run(localDate('2026-11-24'))));
    await run(localDate('2026-11-25'))();
    expect((await queued()).map(({ reason }) => reason)).toEqual([
      'INSPECTION_DUE:veh_1:2026-12-24',
      'WELCOME:mem_1',
    ]);
  });

  it('ACT-07: what is too late by its rule is not made up for', async () => {
    await house.feed(card({ activatedOn: '2026-11-21' }));
    await run(localDate('2026-11-30'))();
    expect(await queued()).toEqual([]);
    await run(localDate('2026-11-29'))();
    expect(await queued()).toHaveLength(1);
  });

  it('ACT-07, ACT-08: nothing is due before the hour of reminders, and none in quiet hours', async () => {
    await house.feed(card({ activatedOn: '2026-11-21' }));
    await run(localDate('2026-11-22'), '2026-11-21T22:00:00Z')();
    expect((await queued())[0]?.due_at).toEqual(new Date('2026-11-22T02:00:00Z'));
  });

  it('ACT-07: goes out at the hour of the dealer, also where the sun rises later', async () => {
    const west = given.dealer('dlr_1');
    const moved = { ...west, sequence: 2, data: { ...west.data, timeZone: 'Asia/Urumqi' } };
    await house.feed(moved, card({ activatedOn: '2026-11-21' }));
    expect((await preview('2026-11-22')).map(({ dueAt }) => dueAt)).toEqual(['2026-11-22T04:00:00.000Z']);
    await run(localDate('2026-11-22'), '2026-11-22T00:30:00Z')();
    expect((await queued())[0]?.due_at).toEqual(new Date('2026-11-22T04:00:00Z'));
  });

  it('MEM-17: takes the next channel that is open, and nobody is reminded who is erased', async () => {
    await house.feed(agreeing('cus_2', []), card({ activatedOn: '2026-11-21' }));
    const second = { customerId: 'cus_2', membershipId: 'mem_2', activatedOn: '2026-11-21' };
    await house.feed(given.member('mem_2', 'cus_2', 'dlr_1', second));
    expect((await preview('2026-11-22')).map(({ channel }) => channel)).toEqual(['SMS', 'BULLETIN']);
    const person = { ...contracts.personErased.example, customerId: 'cus_2', dealerId: 'dlr_1' };
    await house.feed(deliver(contracts.personErased, person, { sequence: 9 }));
    await house.feed(given.member('mem_3', 'cus_2', 'dlr_1', { ...second, membershipId: 'mem_3' }));
    expect((await preview('2026-11-22')).map(({ customer }) => customer.id)).toEqual(['cus_1']);
  });

  it('ACT-07, MEM-05: a release that touches members is announced before it applies, and not afterwards', async () => {
    const release = (programmeReleaseId: string, effectiveOn: string) =>
      deliver(contracts.programmePublished, {
        ...contracts.programmePublished.example,
        ...{ programmeReleaseId, effectiveOn, scopeId: 'dlr_1' },
      });
    await house.feed(card(), release('prl_1', '2027-06-01'), release('prl_2', '2020-01-01'));
    const [row] = await house.owner.query<{ day: string }[]>(
      `select ((max(published_at) at time zone 'Asia/Shanghai')::date + 1)::text as day from programme_release`,
    );
    const day = row?.day ?? '';
    house.setNow(`${day}T00:00:00Z`);
    expect((await preview(day)).map(({ reason }) => reason)).toContain('PROGRAMME_RELEASE:prl_1:cus_1');
    expect((await preview(day)).map(({ reason }) => reason)).not.toContain('PROGRAMME_RELEASE:prl_2:cus_1');
  });

  it('PLT-02: another dealer sees nothing of it, and a day that is past is refused', async () => {
    await house.feed(given.dealer('dlr_2'), card({ activatedOn: '2026-11-21' }));
    const other = await house.ask(principals.staffOf('dlr_2'), PREVIEW, { on: '2026-11-22' });
    expect(other.data).toEqual({ remindersPreview: { nodes: [] } });
    const past = await house.ask(principals.staffOf('dlr_1'), PREVIEW, { on: '2026-11-20' });
    expect(past.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('ACT-07: of many members each is named once, page by page', async () => {
    const members = Array.from({ length: 25 }, (_, n) => n + 10);
    for (const n of members)
      await house.feed(
        agreeing(`cus_${n}`),
        given.member(`mem_${n}`, `cus_${n}`, 'dlr_1', { activatedOn: '2026-11-21', validTo: '2028-03-01' }),
      );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await house.ask(
        principals.staffOf('dlr_1'),
        `query ($after: String) { remindersPreview(on: "2026-11-22", first: 10, after: $after) {
           nodes { reason } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const page = data?.['remindersPreview'] as {
        nodes: { reason: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(({ reason }) => reason));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(members.map((n) => `WELCOME:mem_${n}`).sort());
  });
});
