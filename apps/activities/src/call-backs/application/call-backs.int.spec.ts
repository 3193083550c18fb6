import { callBackRecorded, giftPromised, personErased } from '@autoclub/event-contracts';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';

const specialist = { ...principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST']), staffMemberId: 'stf_1' };
const RECORD = `mutation ($input: CallBackRecordInput!) { callBackRecord(input: $input) {
  callBack { id action nextContactOn membership { id } staffMember { id } gift { id packName state } }
  replayed userErrors { code field message } } }`;

interface Recorded {
  readonly callBack: { id: string; gift: { id: string } | null } | null;
  readonly userErrors: { code: string; field: string[] | null; message: string }[];
}

describe('ACT-10: calls to customers who stayed away', () => {
  let house: Activities;
  let keys = 0;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(
      given.dealer('dlr_1'),
      given.dealer('dlr_2'),
      given.customer('cus_1', 'dlr_1'),
      given.customer('cus_2', 'dlr_1'),
      given.member('mem_1', 'cus_1', 'dlr_1'),
      given.staff('stf_2', 'dlr_1'),
    );
  });
  afterAll(() => house.drop());

  const record = async (said: object, by = specialist) => {
    const input = { idempotencyKey: `key-${++keys}`, customerId: 'cus_1', ...said };
    const { data, errors } = await house.ask(by, RECORD, { input });
    if (!data) throw new Error(JSON.stringify(errors));
    return data['callBackRecord'] as Recorded;
  };
  const facts = async (type: string) => {
    const rows = await house.owner.query<{ data: Record<string, unknown> }[]>(
      'select data from outbox where type = $1 order by id',
      [type],
    );
    return rows.map(({ data }) => data);
  };
  const visit = (id: string, settledAt: string, differences = {}) =>
    given.settled(id, { settledAt, businessDay: settledAt.slice(0, 10), ...differences });
  const gifts = () => house.owner.query('select state, repair_order_id from held_gift order by id');
  const LATER = '2026-12-05T06:00:00.000Z';

  it('ANA-05: a weak point leads to a home visit, and outcome and reason are published for the churn', async () => {
    const { callBack, userErrors } = await record({
      outcome: 'SERVICED_ELSEWHERE',
      reason: 'WEAK_POINT',
      servicedAt: 'OUTSIDE_NETWORK',
    });
    expect(userErrors).toEqual([]);
    expect(callBack).toMatchObject({
      action: 'HOME_VISIT',
      nextContactOn: '2026-11-28',
      membership: { id: 'mem_1' },
      staffMember: { id: 'stf_1' },
      gift: null,
    });
    expect(await facts(callBackRecorded.type)).toMatchObject([
      {
        outcome: 'SERVICED_ELSEWHERE',
        reasonCode: 'WEAK_POINT',
        servicedAt: 'OUTSIDE_NETWORK',
        action: 'HOME_VISIT',
        calledOn: '2026-11-21',
        staffMemberId: 'stf_1',
      },
    ]);
  });

  it('too early: the gift is held until the next visit, and promised then, once', async () => {
    const { callBack } = await record({ outcome: 'TOO_EARLY' });
    expect(callBack?.gift).toMatchObject({ packName: 'Lost-customer call-back', state: 'HELD' });
    expect(await facts(giftPromised.type)).toEqual([]);
    await house.feed(visit('ror_0', '2026-11-21T03:59:00.000Z'), visit('ror_p', LATER, { kind: 'PDS' }));
    expect(await gifts()).toEqual([{ state: 'HELD', repair_order_id: null }]);
    await house.feed(
      visit('ror_1', LATER),
      visit('ror_1', LATER),
      visit('ror_2', '2026-12-09T06:00:00.000Z'),
    );
    expect(await gifts()).toEqual([{ state: 'RELEASED', repair_order_id: 'ror_1' }]);
    expect(await facts(giftPromised.type)).toEqual([
      {
        giftPromiseId: callBack?.gift?.id,
        dealerId: 'dlr_1',
        customerId: 'cus_1',
        membershipId: 'mem_1',
        vehicleId: null,
        packCode: 'LOST_CUSTOMER_CALL_BACK',
        cause: { type: 'CALL_BACK', id: callBack?.id },
        keepUntilNextVisit: false,
        validTo: null,
        promisedOn: '2026-11-21',
        promisedBy: 'stf_1',
      },
    ]);
  });

  it('a visit of another customer or at another dealer releases nothing', async () => {
    await record({ outcome: 'TOO_EARLY' });
    await house.feed(
      visit('ror_1', LATER, { customerId: 'cus_2' }),
      visit('ror_2', LATER, { dealerId: 'dlr_2' }),
    );
    expect(await facts(giftPromised.type)).toEqual([]);
  });

  it('of 50 desks that keep a gift for one customer at once, one keeps it, and all show the same', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => record({ outcome: 'TOO_EARLY', giftPackCode: 'LOYAL_FEEDBACK' })),
    );
    expect(new Set(answers.map(({ callBack }) => callBack?.gift?.id)).size).toBe(1);
    expect(await gifts()).toHaveLength(1);
    await house.feed(visit('ror_1', LATER));
    expect(await facts(giftPromised.type)).toHaveLength(1);
  });

  it.each([
    ['nobody’s customer', { outcome: 'WILL_COME', customerId: 'cus_0' }, 'CUSTOMER_NOT_FOUND'],
    ['a colleague', { outcome: 'WILL_COME', staffMemberId: 'stf_2' }, 'ANOTHER_PERSON_NAMED'],
    ['an unknown pack', { outcome: 'TOO_EARLY', giftPackCode: 'NOTHING' }, 'GIFT_PACK_UNKNOWN'],
    ['no reason', { outcome: 'SERVICED_ELSEWHERE' }, 'REASON_REQUIRED'],
    [
      'a day of yesterday',
      { outcome: 'TOO_EARLY', nextContactOn: '2026-11-20' },
      'NEXT_CONTACT_OUT_OF_RANGE',
    ],
  ])('PLT-05: %s is a code and leaves nothing', async (_, said, code) => {
    const { callBack, userErrors } = await record(said);
    expect(callBack).toBeNull();
    expect(userErrors).toMatchObject([{ code }]);
    expect(await house.owner.query('select 1 from call_back')).toEqual([]);
    expect(await facts(callBackRecorded.type)).toEqual([]);
  });

  it("the dealer's system names who called", async () => {
    const system = principals.dmsOf('dlr_1') as typeof specialist;
    expect((await record({ outcome: 'WILL_COME' }, system)).userErrors).toMatchObject([
      { code: 'CALLER_REQUIRED', field: ['input', 'staffMemberId'] },
    ]);
    const foreign = await record({ outcome: 'WILL_COME', staffMemberId: 'stf_9' }, system);
    expect(foreign.userErrors).toMatchObject([{ code: 'STAFF_MEMBER_NOT_FOUND' }]);
    const { callBack } = await record({ outcome: 'WILL_COME', staffMemberId: 'stf_2' }, system);
    expect(callBack).toMatchObject({ action: 'APPOINTMENT', staffMember: { id: 'stf_2' } });
  });

  it('MEM-17: for a person who was erased no gift is kept and no call is due', async () => {
    await record({ outcome: 'TOO_EARLY' });
    const erased = { ...personErased.example, customerId: 'cus_1', dealerId: 'dlr_1' };
    await house.feed(deliver(personErased, erased, { sequence: 2 }), visit('ror_1', LATER));
    expect(await gifts()).toEqual([{ state: 'WITHDRAWN', repair_order_id: null }]);
    expect(await house.owner.query('select next_contact_on from call_back')).toEqual([
      { next_contact_on: null },
    ]);
    expect(await facts(giftPromised.type)).toEqual([]);
  });

  it('PLT-02: another dealer sees none of it, and an analyst may not ask', async () => {
    const { callBack } = await record({ outcome: 'TOO_EARLY' });
    const query = 'query ($id: ID!) { callBack(id: $id) { id } callBacks { nodes { id } } }';
    const stranger = principals.staffOf('dlr_2', ['MEMBERSHIP_SPECIALIST']);
    const { data } = await house.ask(stranger, query, { id: callBack?.id });
    expect(data).toEqual({ callBack: null, callBacks: { nodes: [] } });
    const { errors } = await house.ask(principals.oemAnalyst(), query, { id: callBack?.id });
    expect(errors?.[0]?.message).toBe('This needs the permission activities:read.');
  });

  it('lists calls by outcome and reason, counts them, and reads 100 customers as one', async () => {
    await record({ outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY' });
    await record({ outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY', customerId: 'cus_2' });
    await record({ outcome: 'TOO_EARLY' });
    const query = `{ callBacks(first: 1, filter: { outcome: SERVICED_ELSEWHERE, reason: FAR_AWAY }) {
        nodes { customer { id } } pageInfo { hasNextPage } }
      callBackCounts(period: { from: "2026-11-21", to: "2026-11-22" }) { outcome reason count } }`;
    expect((await house.ask(specialist, query)).data).toEqual({
      callBacks: { nodes: [{ customer: { id: 'cus_2' } }], pageInfo: { hasNextPage: true } },
      callBackCounts: [
        { outcome: 'SERVICED_ELSEWHERE', reason: 'FAR_AWAY', count: 2 },
        { outcome: 'TOO_EARLY', reason: null, count: 1 },
      ],
    });
    const of = ['cus_1', ...Array.from({ length: 99 }, (_, at) => `cus_x${at}`)];
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
      heldGift { state } callBacks { nodes { outcome gift { state } } } } } }`;
    const count = countStatements(house.database.dataSource);
    const representations = of.map((id) => ({ __typename: 'Customer', id }));
    const { data } = await house.ask(specialist, entities, { of: representations });
    expect((data?.['_entities'] as unknown[])[0]).toEqual({
      heldGift: { state: 'HELD' },
      callBacks: {
        nodes: [
          { outcome: 'TOO_EARLY', gift: { state: 'HELD' } },
          { outcome: 'SERVICED_ELSEWHERE', gift: null },
        ],
      },
    });
    expect(count.count()).toBe(3);
  });
});
