import { customerRegistered, type DeliveredEvent, personErased } from '@autoclub/event-contracts';
import { react } from '@autoclub/messaging';
import { everything } from '@autoclub/persistence';
import { deliver, testDatabase, type TestDatabase } from '@autoclub/testing';
import { migrations } from '../src/migrations';
import { networkReactions } from '../src/network/reactions';

describe('MEM-17: an erased person', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations });
  });
  afterAll(() => db.drop());

  it('is led to by no number of the dealer any more, also when the registration comes once more', async () => {
    const { dealerId, customerId } = personErased.example;
    const customer = { ...customerRegistered.example, dealerId, customerId };
    const registered = deliver(
      customerRegistered,
      { ...customer, externalRef: { system: 'DMS', number: 'C-1' } },
      { sequence: 1 },
    );
    const other = { ...registered, subject: 'cus_2', data: { ...registered.data, customerId: 'cus_2' } };
    const erased = deliver(personErased, personErased.example, { sequence: 2 });
    const feed = async (...events: DeliveredEvent[]) => {
      for (const event of events)
        await db.database.transaction(everything, (tx) => react(tx, networkReactions, [[event]]));
    };
    const numbers = () =>
      db.owner.query<object[]>(
        'select customer_id, external_number from customer order by external_number, customer_id',
      );
    await feed(registered, other);
    expect(await numbers()).toEqual([
      { customer_id: customerId, external_number: 'C-1' },
      { customer_id: 'cus_2', external_number: 'C-1' },
    ]);
    await feed(erased, registered);
    expect(await numbers()).toEqual([
      { customer_id: 'cus_2', external_number: 'C-1' },
      { customer_id: customerId, external_number: null },
    ]);
  });
});
