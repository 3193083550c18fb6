import {
  dealerRegistered,
  type DeliveredEvent,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import { everything, type Tx } from '@autoclub/persistence';
import { deliver, eventually } from '@autoclub/testing';
import { activationFact, dealerFact, tierChangeFact } from '../../../test/builders/facts';
import { LedgerUnderTest } from '../../../test/builders/ledger-under-test';

/** Resolves when the test says so; lets a transaction stay open while another one runs. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/**
 * Two copies of the service handle the registration of a dealer and an event that waits for it at the same moment.
 * Whichever way they meet, the event has its effect.
 */
describe('an event whose dealer is just being registered', () => {
  let ledger: LedgerUnderTest;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
  });
  afterAll(() => ledger.close());

  /** Applies events in a transaction that ends only when the gate opens. */
  const heldOpen = (events: readonly DeliveredEvent[], until: Promise<void>, applied: () => void) =>
    ledger.db.database.transaction(everything, async (tx: Tx) => {
      await ledger.applyIn(tx, events);
      applied();
      await until;
    });

  const isSomeoneWaiting = async () => {
    const [row] = await ledger.db.owner.query<[{ n: number }]>(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
    );
    return row.n > 0;
  };

  it.each([
    ['an activation', 'dlr_a', [deliver(membershipActivated, activationFact('dlr_a', 'mem_a', 'cus_a'))]],
    ['a change of tier', 'dlr_b', [deliver(tierChanged, tierChangeFact('dlr_b', 'mem_b', 'cus_b'))]],
    [
      'several events of one batch',
      'dlr_c',
      [
        deliver(membershipActivated, activationFact('dlr_c', 'mem_c1', 'cus_c')),
        deliver(membershipActivated, activationFact('dlr_c', 'mem_c2', 'cus_c')),
      ],
    ],
  ])('SVC-04: %s is not left waiting for ever', async (_, dealerId, events) => {
    const [registered, applied] = [gate(), gate()];
    const registration = heldOpen(
      [deliver(dealerRegistered, dealerFact(dealerId))],
      registered.opened,
      applied.open,
    );
    await applied.opened;
    let isDone = false;
    const other = ledger.db.database
      .transaction(everything, (tx) => ledger.applyIn(tx, events))
      .finally(() => (isDone = true));
    await eventually(async () => expect(isDone || (await isSomeoneWaiting())).toBe(true));
    registered.open();
    await Promise.all([registration, other]);
    expect(await ledger.count('parked_event')).toBe(0);
    const copies = await ledger.db.owner.query<{ id: string }[]>(
      'select id from membership where dealer_id = $1 order by id',
      [dealerId],
    );
    expect(copies.map(({ id }) => id)).toEqual(events.map(({ subject }) => subject));
  });

  it('SVC-04: what came before its dealer is applied with the registration', async () => {
    await ledger.feed(membershipActivated, [activationFact('dlr_d', 'mem_d', 'cus_d')]);
    expect(await ledger.count('parked_event')).toBe(1);
    await ledger.feed(dealerRegistered, [dealerFact('dlr_d')]);
    expect(await ledger.count('parked_event')).toBe(0);
    const granted = await ledger.published('entitlement-plan-granted');
    expect(granted.map(({ data }) => data.membershipId)).toContain('mem_d');
  });
});
