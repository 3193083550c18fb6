import { personErased } from '@autoclub/event-contracts';
import type { DataOf, messageClosed } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { deliver } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { DeliveryFailure } from '../application/message-provider';
import type { OutgoingMessage } from '../application/message-provider';
import { sendDueMessages } from '../application/send-due-messages';
import type { NewMessage } from '../domain/message';
import { closeHandedOver } from './close-handed-over';
import { queueMessages } from './queue-messages';
import { sqlMessageQueue } from './sql-message-queue';

describe('the queue of messages', () => {
  let house: Activities;
  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
    await house.feed(
      given.dealer('dlr_1'),
      customer('cus_1', ['SMS/SERVICE', 'SMS/MARKETING', 'POST/MARKETING']),
    );
    await house.feed(given.member('mem_1', 'cus_1', 'dlr_1'));
  });
  afterAll(() => house.drop());

  const customer = (customerId: string, consents: string[]) => {
    const event = given.customer(customerId, 'dlr_1');
    const agreed = consents.map((consent) => {
      const [channel, purpose] = consent.split('/');
      return { channel, purpose } as (typeof event.data.consents)[number];
    });
    return { ...event, data: { ...event.data, consents: agreed } };
  };
  const offer = (n: number, differences: Partial<NewMessage> = {}): NewMessage => ({
    id: `msg_${String(n).padStart(26, '0')}`,
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    reason: `OFFER:${n}`,
    channel: 'SMS',
    purpose: 'MARKETING',
    template: 'CUSTOM',
    facts: { textZh: '优惠', textEn: 'An offer' },
    dueAt: new Date(NOON),
    createdAt: new Date(NOON),
    traceId: 'a'.repeat(32),
    ...differences,
  });
  const queue = (...messages: NewMessage[]) =>
    house.database.transaction(everything, (tx) => queueMessages(tx, messages));
  const priced = (sms: number, budget: number | null) => {
    const { values } = defaultProgramme;
    const activitiesValues = {
      ...values.activities,
      messageCostMinor: { ...values.activities.messageCostMinor, SMS: sms },
      messageBudgetMinor: { ...values.activities.messageBudgetMinor, SMS: budget },
    };
    return programmeBook([{ ...defaultProgramme, values: { ...values, activities: activitiesValues } }]);
  };
  const send = async (fail?: Error, programmes = house.parts.programmes) => {
    const sent: OutgoingMessage[] = [];
    const provider = {
      send: (message: OutgoingMessage) => {
        if (fail) return Promise.reject(fail);
        sent.push(message);
        return Promise.resolve(message.channel === 'SMS' ? ('DELIVERED' as const) : ('ACCEPTED' as const));
      },
    };
    const parts = { queue: sqlMessageQueue(house.database), provider, programmes };
    await sendDueMessages(parts, house.parts.clock());
    return sent;
  };
  const read = <Row>(sql: string) => house.owner.query<Row[]>(sql);
  const states = () => read('select state, failure_code from message order by id');
  const closed = async () => {
    const rows = await read<{ data: DataOf<typeof messageClosed> }>('select data from outbox order by id');
    return rows.map(({ data }) => data);
  };

  it('ACT-08: the cap of the week holds when 50 senders look at six offers at the same second', async () => {
    await queue(...[1, 2, 3, 4, 5, 6].map((n) => offer(n)));
    const sent = (await Promise.all(Array.from({ length: 50 }, () => send()))).flat();
    expect(sent).toHaveLength(3);
    house.setNow('2026-11-21T04:02:00Z');
    expect(await send()).toEqual([]);
    expect(await states()).toEqual([
      ...Array<object>(3).fill({ state: 'DELIVERED', failure_code: null }),
      ...Array<object>(3).fill({ state: 'SUPPRESSED', failure_code: 'WEEKLY_CAP' }),
    ]);
  });

  it('ACT-08: one reason is one message, also when 50 ask for it at the same second', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => queue(offer(n + 1, { reason: 'OFFER:same' }))));
    expect(await send()).toHaveLength(1);
    expect(await states()).toHaveLength(1);
  });

  it('ACT-08: the budget of a channel is never overspent; the next channel is taken', async () => {
    const notice = (n: number, more: object = {}) => offer(n, { purpose: 'SERVICE', ...more });
    await queue(notice(1), notice(2), notice(3), notice(4, { fallbacks: ['BULLETIN'] }));
    const programmes = priced(5, 11);
    expect((await send(undefined, programmes)).map(({ channel }) => channel)).toEqual(['SMS', 'SMS']);
    expect((await send(undefined, programmes)).map(({ channel }) => channel)).toEqual(['BULLETIN']);
    expect(
      await read('select channel, year, spent_minor from message_spend where channel = $$SMS$$'),
    ).toEqual([{ channel: 'SMS', year: 2026, spent_minor: 10 }]);
    expect((await states())[2]).toEqual({ state: 'SUPPRESSED', failure_code: 'BUDGET_SPENT' });
  });

  it.each([
    ['the first fen that 32 bits do not hold', 2_147_483_648],
    ['the most that the programme may say', 1_000_000_000_000],
  ])('ACT-08, CONV-1: a message may cost %s', async (_, cost) => {
    await queue(...[1, 2].map((n) => offer(n, { purpose: 'SERVICE' })));
    expect(await send(undefined, priced(cost, null))).toHaveLength(2);
    expect(await read('select spent_minor from message_spend')).toEqual([{ spent_minor: 2 * cost }]);
  });

  it('ACT-08: a message that fails in the end gives its place in the budget back', async () => {
    await queue(offer(1, { purpose: 'SERVICE' }));
    await send(new DeliveryFailure('REFUSED', 'HTTP_400'), priced(5, 100));
    expect(await read('select spent_minor from message_spend')).toEqual([{ spent_minor: 0 }]);
    expect(await closed()).toMatchObject([{ state: 'FAILED', costAmount: { amount: '0.00' } }]);
  });

  it('ACT-08: while a provider is away a message waits, is not lost and goes out once', async () => {
    await queue(offer(1));
    for (const minute of ['00', '05', '10', '15', '20', '25', '30', '35']) {
      house.setNow(`2026-11-21T04:${minute}:00Z`);
      await send(new DeliveryFailure('AWAY', 'HTTP_503'));
    }
    expect(await states()).toEqual([{ state: 'QUEUED', failure_code: 'HTTP_503' }]);
    house.setNow('2026-11-21T05:00:00Z');
    expect(await send()).toHaveLength(1);
    expect(await send()).toEqual([]);
    expect(await closed()).toMatchObject([{ state: 'DELIVERED', attemptCount: 1 }]);
  });

  it('ACT-08: a dead address closes its channel, and the next one is taken', async () => {
    await queue(offer(1, { fallbacks: ['POST'] }));
    await send(new DeliveryFailure('BOUNCED', 'HTTP_410'));
    expect(await read('select channel, ground from message_suppression')).toEqual([
      { channel: 'SMS', ground: 'BOUNCE' },
    ]);
    expect(await send()).toMatchObject([{ channel: 'POST' }]);
    await queue(offer(2));
    expect(await send()).toEqual([]);
    expect((await states())[1]).toEqual({ state: 'SUPPRESSED', failure_code: 'SUPPRESSED' });
  });

  it('ACT-08: every message that ends is published once, with channel, state and cost', async () => {
    await queue(offer(1), offer(2, { channel: 'EMAIL' }));
    await send(undefined, priced(5, null));
    await send();
    expect(await closed()).toMatchObject([
      { messageId: offer(1).id, channel: 'SMS', state: 'DELIVERED', membershipId: 'mem_1' },
      { messageId: offer(2).id, channel: 'EMAIL', state: 'NOT_SENT', stateReasonCode: 'NO_CONSENT' },
    ]);
    expect((await closed())[0]).toMatchObject({
      reason: { type: 'OFFER', id: '1' },
      costAmount: { amount: '0.05', currencyCode: 'CNY' },
      closedOn: '2026-11-21',
    });
  });

  it('ACT-08: a card that nobody posted is closed as not sent when it is out of date', async () => {
    await queue(offer(1, { channel: 'POST' }));
    await send();
    expect(await states()).toMatchObject([{ state: 'SENT' }]);
    await closeHandedOver(house.database, new Date('2026-12-05T03:59:59Z'));
    expect(await closed()).toEqual([]);
    await closeHandedOver(house.database, new Date('2026-12-05T04:00:00Z'));
    await closeHandedOver(house.database, new Date('2026-12-06T04:00:00Z'));
    expect(await closed()).toMatchObject([{ state: 'NOT_SENT', stateReasonCode: 'OUT_OF_DATE' }]);
  });

  it('MEM-17: of an erased person neither a text of staff nor a closed channel is left', async () => {
    await queue(offer(1, { facts: { textZh: '给张先生', textEn: 'For Mr Zhang' } }));
    await read(`insert into message_suppression values ('dlr_1', 'cus_1', 'SMS', 'OPT_OUT', now())`);
    const person = { ...personErased.example, customerId: 'cus_1', dealerId: 'dlr_1' };
    await house.feed(deliver(personErased, person, { sequence: 9 }));
    expect(await read('select facts from message')).toEqual([{ facts: { textZh: '', textEn: '' } }]);
    expect(await read('select 1 from message_suppression')).toEqual([]);
    expect(await send()).toEqual([]);
  });
});
