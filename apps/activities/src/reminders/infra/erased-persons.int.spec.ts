import { personErased } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activities, given, NOON } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import type { OutgoingMessage } from '../../messages/application/message-provider';
import { sendDueMessages } from '../../messages/application/send-due-messages';
import { sqlMessageQueue } from '../../messages/infra/sql-message-queue';

describe('MEM-17: nobody writes to a person who was erased', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    house.setNow(NOON);
  });
  afterAll(() => house.drop());

  const erased = () =>
    deliver(
      personErased,
      { ...personErased.example, customerId: 'cus_1', dealerId: 'dlr_1' },
      { sequence: 2 },
    );
  const premises = () => [given.dealer('dlr_1'), given.customer('cus_1', 'dlr_1')];
  const bill = (id = 'ror_1') => [given.settled(id), given.judged(id)];
  const read = <Row>(sql: string) => house.owner.query<Row[]>(sql);
  const consents = () => read<{ consents: string[] }>('select consents from customer');
  const send = async () => {
    const sent: OutgoingMessage[] = [];
    const provider = {
      send: async (message: OutgoingMessage) => {
        sent.push(message);
        return 'DELIVERED' as const;
      },
    };
    const { programmes, clock } = house.parts;
    await sendDueMessages({ queue: sqlMessageQueue(house.database), provider, programmes }, clock());
    return sent;
  };

  it('what waits for the morning is not sent', async () => {
    house.setNow('2026-11-21T14:30:00Z');
    await house.feed(...premises(), ...bill(), erased());
    house.setNow('2026-11-22T02:00:00Z');
    expect(await send()).toEqual([]);
    expect(await read('select state from message')).toEqual([{ state: 'SUPPRESSED' }]);
  });

  it('a bill that comes later queues nothing', async () => {
    await house.feed(...premises(), erased(), ...bill());
    expect(await read('select 1 from message')).toEqual([]);
    expect(await read('select decision from settlement')).toEqual([{ decision: 'NO_CONSENT' }]);
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
    ['again and again', [0, 1, 0, 1]],
  ])('a consent of before gives nothing back when the registration comes %s', async (_, order) => {
    const events = [given.customer('cus_1', 'dlr_1'), erased()];
    await house.feed(given.dealer('dlr_1'), ...order.flatMap((at) => events[at] ?? []));
    expect(await consents()).toEqual([{ consents: [] }]);
  });

  it('PLT-02: another customer of the dealer is written to as before', async () => {
    await house.feed(...premises(), given.customer('cus_2', 'dlr_1'), erased());
    await house.feed(
      given.settled('ror_2', { customerId: 'cus_2' }),
      given.judged('ror_2', { customerId: 'cus_2' }),
    );
    expect(await send()).toMatchObject([{ customerId: 'cus_2' }]);
  });
});
