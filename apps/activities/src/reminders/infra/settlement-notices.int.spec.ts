import { everything } from '@autoclub/persistence';
import { principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { sendDueMessages } from '../../messages/application/send-due-messages';
import type { OutgoingMessage } from '../../messages/application/message-provider';
import { sqlMessageQueue } from '../../messages/infra/sql-message-queue';
import { notice } from './reactions';

describe('settlement notices', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
  });
  afterAll(() => house.drop());

  const premises = () => [given.dealer('dlr_1'), given.customer('cus_1', 'dlr_1')];
  const both = () => [given.settled('ror_1'), given.judged('ror_1')];
  const messages = () =>
    house.owner.query<
      { reason: string; state: string; due_at: Date; attempts: number; facts: object; trace_id: string }[]
    >('select reason, state, due_at, attempts, facts, trace_id from message order by reason');
  const decisions = async () => {
    const rows = await house.owner.query<{ decision: string | null }[]>('select decision from settlement');
    return rows.map((row) => row.decision);
  };
  const send = async (fail = false) => {
    const sent: OutgoingMessage[] = [];
    const provider = {
      send: async (message: OutgoingMessage) => {
        if (fail) throw new Error('the line is down');
        sent.push(message);
        return 'DELIVERED' as const;
      },
    };
    const { programmes, clock } = house.parts;
    await sendDueMessages({ queue: sqlMessageQueue(house.database), provider, programmes }, clock());
    return sent;
  };

  it.each([
    ['the order first', [0, 1, 2, 3]],
    ['the judgement first', [0, 1, 3, 2]],
    ['the customer last', [0, 2, 3, 1]],
    ['the dealer last', [1, 3, 2, 0]],
    ['everything twice', [0, 1, 2, 3, 0, 1, 2, 3]],
  ])('ACT-07: queues one notice with amount, discount and points, with %s', async (_, order) => {
    const events = [...premises(), ...both()];
    await house.feed(...order.flatMap((at) => events[at] ?? []));
    expect(await messages()).toMatchObject([
      {
        reason: 'SETTLEMENT:ror_1',
        state: 'QUEUED',
        due_at: new Date(NOON),
        facts: { payableAmount: '1199.99', discountAmount: '50.00', points: 23 },
      },
    ]);
    expect(await decisions()).toEqual(['SEND']);
  });

  it.each([
    [
      'who is no member',
      [given.judged('ror_1', { membershipId: null, outcome: 'NOT_A_MEMBER', points: 0 })],
      'NOT_A_MEMBER',
    ],
    [
      'who did not agree',
      [given.customer('cus_1', 'dlr_1', false, { sequence: 2 }), given.judged('ror_1')],
      'NO_CONSENT',
    ],
  ])('MEM-17: sends nothing to a customer %s, and keeps why', async (_, events, decision) => {
    await house.feed(...premises(), given.settled('ror_1'), ...events);
    await house.feed(given.customer('cus_1', 'dlr_1', true, { sequence: 3 }));
    expect(await messages()).toEqual([]);
    expect(await decisions()).toEqual([decision]);
  });

  it('ACT-07: sends nothing about an import of the past, and keeps nothing of one long past', async () => {
    await house.feed(...premises());
    for (const [id, businessDay] of [
      ['ror_1', '2026-11-18'],
      ['ror_2', '2025-02-01'],
    ] as const)
      await house.feed(given.settled(id, { businessDay }), given.judged(id, { businessDay }));
    expect(await messages()).toEqual([]);
    expect(await decisions()).toEqual(['TOO_OLD']);
  });

  it.each([
    ['twelve lines of 10 000 000 000.00', '120000000000.00', 2_400_000_000],
    ['the first point that 32 bits do not hold', '107374182400.00', 2_147_483_648],
    ['the largest amount of a contract', '9999999999999.99', 199_999_999_999],
  ])('ACT-07: names the points of %s', async (_, payable, points) => {
    const totals = given.settled('ror_1').data.totals;
    const large = { ...totals, customerPayableAmount: { amount: payable, currencyCode: 'CNY' } };
    await house.feed(
      ...premises(),
      given.settled('ror_1', { totals: large }),
      given.judged('ror_1', { points }),
    );
    expect(await messages()).toMatchObject([{ facts: { payableAmount: payable, points } }]);
    expect((await send())[0]?.text).toContain(`获得积分 ${points} 分`);
  });

  it('ACT-08: what is settled at night is due in the morning', async () => {
    house.setNow('2026-11-21T14:30:00Z');
    await house.feed(...premises(), ...both());
    expect(await messages()).toMatchObject([{ due_at: new Date('2026-11-22T01:00:00Z') }]);
    expect(await send()).toEqual([]);
    house.setNow('2026-11-22T01:00:00Z');
    expect(await send()).toHaveLength(1);
  });

  it('ACT-08: hands a message over once, though many senders look at the same second', async () => {
    await house.feed(...premises(), ...both());
    const sent = (await Promise.all([send(), send(), send(), send()])).flat();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ customerId: 'cus_1', channel: 'SMS', attempt: 1 });
    expect(sent[0]?.text).toContain('实付 1199.99 元，会员优惠 50.00 元，获得积分 23 分');
    expect(await messages()).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
  });

  it('ACT-08: tries again after a failure, and takes over from a sender that vanished', async () => {
    await house.feed(...premises(), ...both());
    await send(true);
    expect(await messages()).toMatchObject([{ state: 'QUEUED', attempts: 1 }]);
    expect(await send()).toEqual([]);
    house.setNow('2026-11-21T04:00:30Z');
    await sqlMessageQueue(house.database).take(10, house.parts.clock());
    expect(await send()).toEqual([]);
    house.setNow('2026-11-21T04:01:31Z');
    expect(await send()).toMatchObject([{ attempt: 3 }]);
  });

  it('MEM-17: a consent taken back before the morning stops the message', async () => {
    house.setNow('2026-11-21T14:30:00Z');
    await house.feed(...premises(), ...both(), given.customer('cus_1', 'dlr_1', false, { sequence: 2 }));
    house.setNow('2026-11-22T02:00:00Z');
    expect(await send()).toEqual([]);
    expect(await messages()).toMatchObject([{ state: 'SUPPRESSED' }]);
  });

  it('ACT-08: offers stop at the cap of the week, and notices do not count', async () => {
    await house.feed(...premises(), ...both());
    await send();
    await house.owner.query(
      `insert into message (dealer_id, id, customer_id, reason, channel, purpose, template, facts, state, due_at,
         valid_until, about_type, about_id, rule_code, attempts, created_at, trace_id)
       select dealer_id, 'msg_offer' || n, customer_id, 'OFFER:' || n, channel, 'MARKETING', template, facts, 'QUEUED',
              due_at, valid_until, 'OFFER', n::text, 'OFFER', 0, created_at, trace_id
         from message, generate_series(1, 4) as n`,
    );
    await house.owner.query(`update customer set consents = '{SMS/SERVICE,SMS/MARKETING}'`);
    for (const minute of [1, 2, 3, 4]) {
      await house.owner.query(
        `update message set due_at = '2027-01-01' where id > 'msg_offer${minute}' and state = 'QUEUED'`,
      );
      await house.owner.query(`update message set due_at = $1 where id = 'msg_offer${minute}'`, [NOON]);
      await send();
    }
    const states = (await messages()).map((message) => message.state);
    expect(states).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED', 'SUPPRESSED', 'DELIVERED']);
  });

  it('ACT-08: the sweep finds halves that became complete at the same moment', async () => {
    await house.feed(...premises(), ...both());
    await house.owner.query('delete from message');
    await house.owner.query('update settlement set decision = null');
    await house.database.transaction(everything, (tx) => notice(house.parts, tx, { of: 'anything' }));
    expect(await messages()).toHaveLength(1);
  });

  it('PLT-06: shows a customer the message with the trace of the bill, in the language of the reader', async () => {
    const bill = given.settled('ror_1', {}, { correlationId: 'c'.repeat(32) });
    await house.feed(...premises(), bill, given.judged('ror_1'));
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer {
      messages { nodes { reason state purpose channel templateName text traceId } } } } }`;
    const of = [{ __typename: 'Customer', id: 'cus_1' }];
    const { data } = await house.ask(principals.staffOf('dlr_1'), query, { of });
    expect(data?.['_entities']).toEqual([
      {
        messages: {
          nodes: [
            {
              reason: 'SETTLEMENT:ror_1',
              state: 'QUEUED',
              purpose: 'SERVICE',
              channel: 'SMS',
              templateName: 'Settlement notice',
              text: expect.stringContaining(
                'paid CNY 1199.99, discount CNY 50.00, points earned 23',
              ) as unknown,
              traceId: 'c'.repeat(32),
            },
          ],
        },
      },
    ]);
  });
});
