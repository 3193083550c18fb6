import { countStatements, principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities, Answer } from '../../../test/builders/activities-database';
import { holdEndedActivities } from '../infra/activity-calendar';

const specialist = principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST']);
const stranger = principals.staffOf('dlr_2', ['MEMBERSHIP_SPECIALIST']);

const PUBLISH = `mutation ($input: ActivityPublishInput!) { activityPublish(input: $input) {
  activity { id state seatsLeftCount heldOn title } replayed userErrors { code field message } } }`;
const REGISTER = `mutation ($input: ActivityRegisterInput!) { activityRegister(input: $input) {
  registration { id state membership { id } activity { seatsTakenCount } } replayed userErrors { code field } } }`;
const CHECK_IN = `mutation ($input: ActivityCheckInInput!) { activityCheckIn(input: $input) {
  registration { id state checkedInAt activity { state } } replayed userErrors { code } } }`;
const GIVE_BACK = `mutation ($input: ActivityRegistrationCancelInput!) { activityRegistrationCancel(input: $input) {
  registration { state activity { seatsTakenCount } } userErrors { code } } }`;
const CALL_OFF = `mutation ($input: ActivityCancelInput!) { activityCancel(input: $input) {
  activity { state } userErrors { code } } }`;

const draft = {
  kind: 'IN_STORE',
  titleZh: '冬季用车讲堂',
  titleEn: 'Winter driving',
  capacity: 2,
  startsAt: '2026-11-21T06:00:00Z',
  endsAt: '2026-11-21T08:00:00Z',
};

interface Payload {
  readonly activity?: { id: string; state: string; seatsLeftCount: number } | null;
  readonly registration?: {
    id: string;
    state: string;
    activity: { seatsTakenCount: number; state: string };
  } | null;
  readonly replayed: boolean;
  readonly userErrors: { code: string }[];
}

function payload({ data, errors }: Answer): Payload {
  if (!data) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as Payload;
}

describe('activities in the graph', () => {
  let house: Activities;
  let keys = 0;
  const key = () => `key-${++keys}`;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(given.dealer('dlr_1'));
    for (const at of [1, 2, 3, 4]) {
      await house.feed(given.customer(`cus_${at}`, 'dlr_1'), given.member(`mem_${at}`, `cus_${at}`, 'dlr_1'));
    }
    await house.feed(given.customer('cus_9', 'dlr_1'));
  });
  afterAll(() => house.drop());

  const publish = async (differences = {}, idempotencyKey = key()) =>
    payload(await house.ask(specialist, PUBLISH, { input: { ...draft, idempotencyKey, ...differences } }));
  const register = async (
    activityId: string,
    customerId: string,
    differences = {},
    principal = specialist,
  ) => {
    const input = { idempotencyKey: key(), activityId, customerId, ...differences };
    return payload(await house.ask(principal, REGISTER, { input }));
  };
  const checkIn = async (registrationId: string, idempotencyKey = key()) =>
    payload(await house.ask(specialist, CHECK_IN, { input: { idempotencyKey, registrationId } }));
  const giveBack = async (registrationId: string) =>
    payload(await house.ask(specialist, GIVE_BACK, { input: { idempotencyKey: key(), registrationId } }));
  const callOff = async (activityId: string) =>
    payload(await house.ask(specialist, CALL_OFF, { input: { idempotencyKey: key(), activityId } }));
  const openOne = async (differences = {}) => (await publish(differences)).activity?.id ?? '';
  const published = (name: string) =>
    house.owner.query<{ data: Record<string, unknown>; sequence: number; correlation_id: string }[]>(
      `select data, sequence, correlation_id from outbox where type = 'club.activities.${name}.v1' order by sequence`,
    );

  it('ACT-01: publishes an activity, once per key, with an event', async () => {
    const first = await publish({}, 'once');
    const again = await publish({}, 'once');
    expect(first).toMatchObject({
      activity: { state: 'OPEN', seatsLeftCount: 2, heldOn: '2026-11-21' },
      replayed: false,
    });
    expect(again).toMatchObject({ activity: { id: first.activity?.id }, replayed: true });
    expect(await published('activity-published')).toHaveLength(1);
    const other = await publish({ capacity: 3 }, 'once');
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('ACT-01: names every fault of a draft by its field', async () => {
    const { activity, userErrors } = await publish({ titleZh: '', capacity: 0, endsAt: draft.startsAt });
    expect(activity).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'TEXT_REQUIRED', field: ['input', 'titleZh'], message: 'This must not be empty.' },
      { code: 'NUMBER_OUT_OF_RANGE', field: ['input', 'capacity'] },
      { code: 'PERIOD_INVALID', field: ['input', 'endsAt'] },
    ]);
  });

  it('ACT-05: gives places until there are none, then a place in the queue', async () => {
    const id = await openOne();
    const states = [];
    for (const customer of ['cus_1', 'cus_2', 'cus_3'])
      states.push((await register(id, customer)).registration?.state);
    expect(states).toEqual(['REGISTERED', 'REGISTERED', 'WAITING']);
    expect((await register(id, 'cus_1')).userErrors).toMatchObject([{ code: 'ALREADY_REGISTERED' }]);
    expect((await register(id, 'cus_9')).userErrors).toMatchObject([{ code: 'MEMBERS_ONLY' }]);
    expect((await register(id, 'cus_0')).userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
    expect((await register('act_0', 'cus_1')).userErrors).toMatchObject([{ code: 'ACTIVITY_NOT_FOUND' }]);
  });

  it('ACT-05: is not overbooked by many desks at the same second', async () => {
    const id = await openOne({ capacity: 3 });
    const people = Array.from({ length: 12 }, (_, at) => `cus_c${at}`);
    await house.feed(
      ...people.flatMap((one, at) => [
        given.customer(one, 'dlr_1'),
        given.member(`mem_c${at}`, one, 'dlr_1'),
      ]),
    );
    const answers = await Promise.all(people.map((one) => register(id, one)));
    const states = answers.map((answer) => answer.registration?.state);
    expect(states.filter((state) => state === 'REGISTERED')).toHaveLength(3);
    expect(states.filter((state) => state === 'WAITING')).toHaveLength(9);
    const [row] = await house.owner.query<{ seats_taken: number }[]>('select seats_taken from activity');
    expect(row?.seats_taken).toBe(3);
  });

  it('ACT-05: the table itself refuses to be overbooked', async () => {
    await openOne();
    await expect(house.owner.query('update activity set seats_taken = 3')).rejects.toThrow('activity_check');
  });

  it('ACT-05: who waited longest moves up when a place is given back', async () => {
    const id = await openOne();
    const places = [];
    for (const customer of ['cus_1', 'cus_2', 'cus_3', 'cus_4'])
      places.push((await register(id, customer)).registration);
    await giveBack(places[0]?.id ?? '');
    const query =
      '{ activities { nodes { seatsTakenCount waitingCount registrations { nodes { state customer { id } } } } } }';
    const { data } = await house.ask(specialist, query);
    expect(data?.['activities']).toEqual({
      nodes: [
        {
          seatsTakenCount: 2,
          waitingCount: 1,
          registrations: {
            nodes: [
              { state: 'CANCELLED', customer: { id: 'cus_1' } },
              { state: 'REGISTERED', customer: { id: 'cus_2' } },
              { state: 'REGISTERED', customer: { id: 'cus_3' } },
              { state: 'WAITING', customer: { id: 'cus_4' } },
            ],
          },
        },
      ],
    });
    expect((await giveBack(places[0]?.id ?? '')).userErrors).toMatchObject([{ code: 'REGISTRATION_ENDED' }]);
    expect((await register(id, 'cus_1')).registration?.state).toBe('WAITING');
  });

  it('ACT-05: publishes the attendance of a member once, however often it is tried', async () => {
    const id = await openOne();
    const place = (await register(id, 'cus_1')).registration?.id ?? '';
    const twins = await Promise.all([1, 2, 3, 4].map(() => checkIn(place)));
    expect(twins.filter((one) => one.registration?.state === 'CHECKED_IN')).toHaveLength(1);
    expect(twins.flatMap((one) => one.userErrors.map((error) => error.code))).toEqual(
      Array.from({ length: 3 }, () => 'ALREADY_CHECKED_IN'),
    );
    const events = await published('activity-attended');
    expect(events).toMatchObject([
      {
        sequence: 2,
        data: {
          activityId: id,
          registrationId: place,
          membershipId: 'mem_1',
          customerId: 'cus_1',
          attendedOn: '2026-11-21',
        },
      },
    ]);
    const { data } = await house.ask(specialist, 'query ($id: ID!) { activity(id: $id) { state } }', { id });
    expect(data?.['activity']).toEqual({ state: 'RUNNING' });
  });

  it('ACT-05: a guest of a public activity comes without an event', async () => {
    const id = await openOne({ isMembersOnly: false });
    const place = (await register(id, 'cus_9')).registration?.id ?? '';
    expect((await checkIn(place)).registration?.state).toBe('CHECKED_IN');
    expect(await published('activity-attended')).toEqual([]);
  });

  it('ACT-05: there is no check-in before the day, nor from the waiting list', async () => {
    const later = await openOne({
      startsAt: '2026-11-28T06:00:00Z',
      endsAt: '2026-11-28T08:00:00Z',
      capacity: 1,
    });
    const first = (await register(later, 'cus_1')).registration?.id ?? '';
    const second = (await register(later, 'cus_2')).registration?.id ?? '';
    expect((await checkIn(first)).userErrors).toMatchObject([{ code: 'CHECK_IN_TOO_EARLY' }]);
    house.setNow('2026-11-28T06:30:00Z');
    expect((await checkIn(second)).userErrors).toMatchObject([{ code: 'ON_WAITING_LIST' }]);
    expect((await checkIn('arg_0')).userErrors).toMatchObject([{ code: 'REGISTRATION_NOT_FOUND' }]);
  });

  it('ACT-13: is called off before the first check-in, and not after', async () => {
    const id = await openOne();
    const place = (await register(id, 'cus_1')).registration?.id ?? '';
    await checkIn(place);
    expect((await callOff(id)).userErrors).toMatchObject([{ code: 'CANNOT_BE_CANCELLED' }]);
    const other = await openOne();
    expect((await callOff(other)).activity?.state).toBe('CANCELLED');
    expect((await register(other, 'cus_1')).userErrors).toMatchObject([{ code: 'ACTIVITY_NOT_OPEN' }]);
  });

  it('ACT-01: is held when it is over, also when people stayed away', async () => {
    const id = await openOne({ capacity: 1 });
    const place = (await register(id, 'cus_1')).registration?.id ?? '';
    await register(id, 'cus_2');
    const end = new Date('2026-11-21T08:00:00Z');
    expect(await holdEndedActivities(house.database, new Date(end.getTime() - 1))).toBe(0);
    expect(await holdEndedActivities(house.database, end)).toBe(1);
    expect(await holdEndedActivities(house.database, end)).toBe(0);
    const rows = await house.owner.query('select customer_id, state from activity_registration order by 1');
    expect(rows).toEqual([
      { customer_id: 'cus_1', state: 'NO_SHOW' },
      { customer_id: 'cus_2', state: 'CANCELLED' },
    ]);
    expect((await checkIn(place)).userErrors).toMatchObject([{ code: 'ACTIVITY_OVER' }]);
  });

  it('PLT-02: an activity of another dealer is not found, neither to read nor to change', async () => {
    await house.feed(given.dealer('dlr_2'));
    const id = await openOne();
    const read = await house.ask(
      stranger,
      'query ($id: ID!) { activity(id: $id) { id } activities { nodes { id } } }',
      { id },
    );
    expect(read.data).toEqual({ activity: null, activities: { nodes: [] } });
    expect((await register(id, 'cus_1', {}, stranger)).userErrors).toMatchObject([
      { code: 'ACTIVITY_NOT_FOUND' },
    ]);
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Customer { messages { nodes { id } } } ... on Activity { title } } }`;
    const of = [
      { __typename: 'Activity', id },
      { __typename: 'Customer', id: 'cus_1' },
    ];
    expect((await house.ask(stranger, entities, { of })).data).toEqual({
      _entities: [null, { messages: { nodes: [] } }],
    });
  });

  it.each([
    ['an OEM analyst', principals.oemAnalyst()],
    ['a regional analyst', principals.regionAnalystOf('reg_1')],
    ['a service advisor who may only read', principals.staffOf('dlr_1')],
  ])('PLT-02: %s cannot publish', async (_, principal) => {
    const answer = await house.ask(principal, PUBLISH, { input: { ...draft, idempotencyKey: key() } });
    expect(answer.errors?.[0]?.message).toBe('This needs the permission activities:write.');
  });

  it('pages through activities in both directions', async () => {
    const starts = [1, 2, 3, 4, 5].map((hour) => `2026-11-2${hour + 2}T06:00:00Z`);
    for (const startsAt of starts) await publish({ startsAt, endsAt: startsAt.replace('06', '08') });
    const page = async (args: string) => {
      const query = `{ activities(${args}) { nodes { heldOn } pageInfo { hasNextPage startCursor endCursor } } }`;
      const { data } = await house.ask(specialist, query);
      return data?.['activities'] as {
        nodes: { heldOn: string }[];
        pageInfo: { endCursor: string; startCursor: string };
      };
    };
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const back = await page(`last: 1, before: "${second.pageInfo.startCursor}"`);
    expect([first, second, back].map((one) => one.nodes.map((node) => node.heldOn.slice(8)))).toEqual([
      ['27', '26'],
      ['25', '24'],
      ['26'],
    ]);
    const forged = ['2026-02-31T00:00:00.000Z', '0001-01-01T00:00:00.000Z', 17].map((at) =>
      Buffer.from(JSON.stringify(['c1', at, 'act_1'])).toString('base64url'),
    );
    for (const cursor of ['bm9uc2Vuc2U', ...forged]) {
      const alien = await house.ask(specialist, `{ activities(after: "${cursor}") { nodes { id } } }`);
      expect(alien.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('reads the registrations of 100 memberships in as many statements as of one', async () => {
    const id = await openOne();
    await register(id, 'cus_1');
    const ids = Array.from({ length: 100 }, (_, at) => `mem_m${at}`);
    await house.feed(...ids.map((one, at) => given.member(one, `cus_m${at}`, 'dlr_1')));
    const count = countStatements(house.database.dataSource);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Membership {
      activityRegistrations(first: 5) { nodes { state activity { title } } } } } }`;
    const of = ['mem_1', ...ids].map((one) => ({ __typename: 'Membership', id: one }));
    const { data } = await house.ask(specialist, query, { of });
    expect((data?.['_entities'] as unknown[])[0]).toEqual({
      activityRegistrations: { nodes: [{ state: 'REGISTERED', activity: { title: 'Winter driving' } }] },
    });
    expect(count.count()).toBe(2);
  });
});
