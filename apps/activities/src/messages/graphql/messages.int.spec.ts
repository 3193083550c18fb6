import { everything } from '@autoclub/persistence';
import { principals } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { sendDueMessages } from '../application/send-due-messages';
import type { Channel } from '../domain/message';
import { postcards } from '../infra/providers/list-message-providers';
import { queueMessages } from '../infra/queue-messages';
import { sqlMessageQueue } from '../infra/sql-message-queue';

const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { state channel text } userErrors { code message field } } }`;

describe('messages in the graph', () => {
  let house: Activities;
  const staff = principals.staffOf('dlr_1', ['CLUB_MANAGER']);
  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    const { data } = given.customer('cus_1', 'dlr_1');
    const consents = (['SMS', 'PHONE', 'POST'] as const).flatMap((channel) =>
      (['SERVICE', 'MARKETING'] as const).map((purpose) => ({ channel, purpose })),
    );
    const customer = given.customer('cus_1', 'dlr_1');
    await house.feed(given.dealer('dlr_1'), { ...customer, data: { ...data, consents } });
  });
  afterAll(() => house.drop());

  let keys = 0;
  const run = async (mutation: string, input: object, principal = staff) => {
    keys += 1;
    const { data, errors } = await house.ask(principal, mutation, {
      input: { idempotencyKey: `k${keys}`, ...input },
    });
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as { userErrors: { code: string; message: string }[] };
  };
  const text = {
    customerId: 'cus_1',
    channel: 'SMS',
    purpose: 'MARKETING',
    textZh: '【{dealerName}】您好',
    textEn: '[{dealerName}] Hello',
  };
  const handedOver = async (channel: Channel, ...ids: string[]) => {
    const made = { dealerId: 'dlr_1', customerId: 'cus_1', purpose: 'SERVICE' as const, template: 'CUSTOM' };
    const at = { dueAt: new Date(NOON), createdAt: new Date(NOON), traceId: 'a'.repeat(32) };
    await house.database.transaction(everything, (tx) =>
      queueMessages(
        tx,
        ids.map((id) => ({
          ...made,
          ...at,
          id,
          reason: `R:${id}`,
          channel,
          facts: { textZh: '=卡', textEn: 'card' },
        })),
      ),
    );
    const { programmes, clock } = house.parts;
    await sendDueMessages(
      { queue: sqlMessageQueue(house.database), provider: postcards, programmes },
      clock(),
    );
  };
  const count = async () => (await house.owner.query<unknown[]>('select 1 from message')).length;

  it('ACT-08: a text of staff is queued with its variables filled', async () => {
    expect(await run(SEND, text)).toMatchObject({
      message: { state: 'QUEUED', channel: 'SMS', text: expect.stringMatching(/^\[.+\] Hello$/) as unknown },
      userErrors: [],
    });
  });

  it.each([
    ['TEMPLATE_VARIABLE_UNKNOWN', { textEn: 'Dear {name}' }, NOON],
    ['TEMPLATE_INVALID', { textZh: '您好 {' }, NOON],
    ['TEXT_REQUIRED', { textZh: ' ' }, NOON],
    ['CUSTOMER_NOT_FOUND', { customerId: 'cus_9' }, NOON],
    ['NO_CONSENT', { channel: 'EMAIL' }, NOON],
    ['QUIET_HOURS', {}, '2026-11-21T13:00:00Z'],
    ['QUIET_HOURS', {}, '2026-11-22T00:59:59Z'],
  ])('ACT-07, ACT-08: %s for %j at %s, and nothing is sent', async (code, differences, now) => {
    house.setNow(now);
    const answer = await run(SEND, { ...text, ...differences });
    expect(answer.userErrors.map((error) => error.code)).toEqual([code]);
    expect(await count()).toBe(0);
  });

  it.each([
    [2, []],
    [3, ['WEEKLY_CAP_REACHED']],
  ])(
    'ACT-08: after %i offers of the week another one is %j; what concerns a service is not',
    async (sent, codes) => {
      const ids = Array.from({ length: sent }, (_, n) => `msg_${n}`);
      await handedOver('SMS', ...ids);
      await house.owner.query(`update message set purpose = 'MARKETING'`);
      const { userErrors } = await run(SEND, text);
      expect(userErrors.map(({ code }) => code)).toEqual(codes);
      if (codes.length > 0) expect(userErrors[0]?.message).toBe('The customer has had 3 offers this week.');
      expect(await count()).toBe(codes.length > 0 ? sent : sent + 1);
      expect((await run(SEND, { ...text, purpose: 'SERVICE' })).userErrors).toEqual([]);
    },
  );

  it('ACT-08: of an offer sent a week ago nothing counts any more', async () => {
    await handedOver('SMS', 'msg_1', 'msg_2', 'msg_3');
    const weekAgo = (more: string) =>
      house.owner.query(
        `update message set purpose = 'MARKETING', sent_at = $1::timestamptz - interval '7 days' + $2::interval`,
        [NOON, more],
      );
    await weekAgo('1 second');
    expect((await run(SEND, text)).userErrors).toMatchObject([{ code: 'WEEKLY_CAP_REACHED' }]);
    await weekAgo('0');
    expect((await run(SEND, text)).userErrors).toEqual([]);
  });

  it.each(['2026-11-21T12:59:59Z', '2026-11-22T01:00:00Z'])('ACT-08: %s is no quiet hour', async (now) => {
    house.setNow(now);
    expect((await run(SEND, text)).userErrors).toEqual([]);
  });

  it('PLT-02: nobody writes to the customer of another dealer, and says the same as of none', async () => {
    await house.feed(given.dealer('dlr_2'));
    const other = principals.staffOf('dlr_2', ['CLUB_MANAGER']);
    expect((await run(SEND, text, other)).userErrors).toMatchObject([{ code: 'CUSTOMER_NOT_FOUND' }]);
  });

  it('ACT-08: a channel that was closed takes nothing until it is opened again', async () => {
    const close = `mutation ($input: MessageSuppressionAddInput!) { messageSuppressionAdd(input: $input) {
      customer { messageSuppressions { channel ground } } userErrors { code } } }`;
    const open = `mutation ($input: MessageSuppressionLiftInput!) { messageSuppressionLift(input: $input) {
      customer { messageSuppressions { channel } } userErrors { code } } }`;
    const channel = { customerId: 'cus_1', channel: 'SMS' };
    expect(await run(close, { ...channel, ground: 'OPT_OUT' })).toMatchObject({
      customer: { messageSuppressions: [{ channel: 'SMS', ground: 'OPT_OUT' }] },
    });
    expect((await run(SEND, text)).userErrors).toMatchObject([{ code: 'CHANNEL_SUPPRESSED' }]);
    expect(await run(open, channel)).toMatchObject({ customer: { messageSuppressions: [] } });
    expect((await run(open, channel)).userErrors).toEqual([{ code: 'CHANNEL_NOT_SUPPRESSED' }]);
    expect((await run(SEND, text)).userErrors).toEqual([]);
  });

  it('ACT-08: a task to call is closed once, and a wrong number closes the telephone', async () => {
    await handedOver('PHONE', 'msg_1');
    const { data } = await house.ask(
      staff,
      '{ messages(filter: { channel: PHONE, state: SENT }) { nodes { id customer { id } } } }',
    );
    expect(data).toEqual({ messages: { nodes: [{ id: 'msg_1', customer: { id: 'cus_1' } }] } });
    const close = `mutation ($input: TelephoneTaskCloseInput!) { telephoneTaskClose(input: $input) {
      message { state failureCode customer { messageSuppressions { channel } } } userErrors { code } } }`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => run(close, { messageId: 'msg_1', outcome: 'WRONG_NUMBER' })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array(2).fill({ code: 'MESSAGE_IS_CLOSED' }),
    );
    expect(answers).toContainEqual({
      message: {
        state: 'FAILED',
        failureCode: 'WRONG_NUMBER',
        customer: { messageSuppressions: [{ channel: 'PHONE' }] },
      },
      userErrors: [],
    });
    const [row] = await house.owner.query<{ count: number }[]>('select count(*) as count from outbox');
    expect(Number(row?.count)).toBe(1);
  });

  it('ACT-08: postcards are listed for a spreadsheet and a printer, and posted all or none', async () => {
    await handedOver('POST', 'msg_1', 'msg_2');
    const { data } = await house.ask(staff, '{ postcardList { cardCount messageIds csv page } }');
    expect(data?.['postcardList']).toMatchObject({
      cardCount: 2,
      messageIds: ['msg_1', 'msg_2'],
      csv: expect.stringContaining(`"'=卡"`) as unknown,
      page: expect.stringContaining('<p>=卡</p>') as unknown,
    });
    const post = `mutation ($input: PostcardsPostInput!) { postcardsPost(input: $input) {
      postcardList { cardCount } userErrors { code field } } }`;
    expect(await run(post, { messageIds: ['msg_1', 'msg_9'] })).toEqual({
      postcardList: null,
      userErrors: [{ code: 'MESSAGE_NOT_FOUND', field: expect.arrayContaining(['messageIds']) as unknown }],
    });
    expect(await run(post, { messageIds: ['msg_1', 'msg_2'] })).toEqual({
      postcardList: { cardCount: 0 },
      userErrors: [],
    });
  });

  it('ACT-08: a report of the vendor ends a message, once', async () => {
    await handedOver('SMS', 'msg_1');
    const report = `mutation ($input: MessageReportInput!) { messageReport(input: $input) {
      message { state failureCode closedAt } userErrors { code } } }`;
    const input = { messageId: 'msg_1', wasDelivered: false, failureCode: 'NUMBER_UNKNOWN', isDead: true };
    expect(await run(report, input)).toMatchObject({
      message: { state: 'FAILED', failureCode: 'NUMBER_UNKNOWN', closedAt: NOON },
    });
    expect((await run(report, input)).userErrors).toEqual([{ code: 'MESSAGE_IS_CLOSED' }]);
  });

  it('ACT-08: a member reads the notices that are on the bulletin and still good, the latest first', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Customer { notices { id text } } } }`;
    const notices = async (customerId: string, by = staff) => {
      const { data } = await house.ask(by, query, { of: [{ __typename: 'Customer', id: customerId }] });
      const [customer] = data?.['_entities'] as { notices: { id: string }[] | null }[];
      return customer?.notices?.map(({ id }) => id);
    };
    await handedOver('BULLETIN', 'msg_1', 'msg_2', 'msg_3');
    await handedOver('SMS', 'msg_4');
    await house.owner.query(
      `update message set state = 'DELIVERED',
              created_at = created_at - case id when 'msg_1' then interval '0' else interval '1 hour' end,
              valid_until = $1::timestamptz + case id when 'msg_2' then interval '0' else interval '1 day' end`,
      [NOON],
    );
    expect(await notices('cus_1')).toEqual(['msg_1', 'msg_3']);
    expect(await notices('cus_2')).toEqual([]);
    await house.feed(given.dealer('dlr_2'));
    expect(await notices('cus_1', principals.staffOf('dlr_2'))).toEqual([]);
  });

  it('ACT-08: budgets are shown by channel', async () => {
    const { data } = await house.ask(
      staff,
      '{ messageBudgets { channel year spent { amount } budget { amount } } }',
    );
    expect(data?.['messageBudgets']).toContainEqual({
      channel: 'SMS',
      year: 2026,
      spent: { amount: '0.00' },
      budget: null,
    });
  });
});
