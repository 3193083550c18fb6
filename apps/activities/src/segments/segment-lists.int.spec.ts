import {
  customersMerged,
  customersUnmerged,
  habitCardChanged,
  personErased,
  segmentMembersChanged,
} from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import { deliver } from '@autoclub/testing';
import fc from 'fast-check';
import { activities } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { sqlSegments, unknownTarget } from './index';
import type { Target } from './index';

const LOST: Target = { by: 'SEGMENT', segmentId: 'seg_1' };
const TOURS: Target = { by: 'TRAIT', traitCode: 'SELF_DRIVE_TOURS' };

describe('whom something is for', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(async () => {
    await house.empty();
    await house.owner.query('truncate customer_merge');
  });
  afterAll(() => house.drop());

  const changed = (sequence: number, added: string[], removed: string[] = [], more = {}) =>
    deliver(
      segmentMembersChanged,
      {
        ...segmentMembersChanged.example,
        segmentId: 'seg_1',
        dealerId: 'dlr_1',
        addedCustomerIds: added,
        removedCustomerIds: removed,
        ...more,
      },
      { sequence },
    );
  const card = (sequence: number, differences: Partial<DataOf<typeof habitCardChanged>> = {}) =>
    deliver(
      habitCardChanged,
      {
        ...habitCardChanged.example,
        vehicleId: 'veh_1',
        customerId: 'cus_1',
        dealerId: 'dlr_1',
        ...differences,
      },
      { sequence },
    );
  const erased = (customerId: string) =>
    deliver(personErased, { ...personErased.example, customerId, dealerId: 'dlr_1' }, { sequence: 9 });
  const merge = { ...customersMerged.example, mergeId: 'mrg_1', dealerId: 'dlr_1' };
  const pair = { customerId: 'cus_1', mergedCustomerId: 'cus_2' };
  const merged = () => deliver(customersMerged, { ...merge, ...pair }, { sequence: 5 });
  const unmerged = () =>
    deliver(
      customersUnmerged,
      { ...merge, ...pair, unmergedOn: '2026-11-25', unmergedBy: null },
      { sequence: 6 },
    );
  const ask = <T>(work: (lists: ReturnType<typeof sqlSegments>) => Promise<T>) =>
    house.database.transaction(everything, (tx) => work(sqlSegments(tx)));
  const customers = (target: Target = LOST, dealerId = 'dlr_1') =>
    ask((lists) => lists.customersOf(dealerId, target, { limit: 1_000 }));

  it('ACT-04, ANA-06: are the members of a segment, a page at a time, and their number', async () => {
    await house.feed(
      changed(1, ['cus_1', 'cus_2', 'cus_3'], [], { part: 1, partCount: 2 }),
      changed(2, ['cus_4'], ['cus_2'], { part: 2, partCount: 2, memberCount: 3 }),
    );
    expect(await customers()).toEqual(['cus_1', 'cus_3', 'cus_4']);
    expect(await ask((lists) => lists.customersOf('dlr_1', LOST, { after: 'cus_1', limit: 1 }))).toEqual([
      'cus_3',
    ]);
    expect(await ask((lists) => lists.countOf('dlr_1', LOST))).toBe(3);
    expect(await ask((lists) => lists.isAmong('dlr_1', LOST, 'cus_4'))).toBe(true);
    expect(await ask((lists) => lists.isAmong('dlr_1', LOST, 'cus_2'))).toBe(false);
    expect(await ask((lists) => lists.find('dlr_1', 'seg_1'))).toMatchObject({
      code: 'ABOUT_TO_BE_LOST',
      memberCount: 3,
      asOfDay: '2026-11-21',
    });
  });

  it('CONV-6: are the same in whatever order and however often the parts come', async () => {
    const parts = [
      changed(1, ['cus_1', 'cus_2'], []),
      changed(2, ['cus_3'], []),
      changed(3, ['cus_4'], ['cus_1']),
      changed(4, ['cus_1'], ['cus_3'], { memberCount: 3 }),
    ];
    const places = parts.map((_, at) => at);
    const arrival = fc.record({
      order: fc.shuffledSubarray(places, { minLength: places.length }),
      again: fc.subarray(places),
    });
    await fc.assert(
      fc.asyncProperty(arrival, async ({ order, again }) => {
        await house.empty();
        await house.feed(...[...order, ...again].flatMap((at) => parts[at] ?? []));
        expect(await customers()).toEqual(['cus_1', 'cus_2', 'cus_4']);
        expect(await ask((lists) => lists.find('dlr_1', 'seg_1'))).toMatchObject({ memberCount: 3 });
      }),
      { numRuns: 15 },
    );
  });

  it('ACT-04: are the customers with a trait of their habit card, as the newest card says', async () => {
    await house.feed(
      card(2, { habitCodes: ['SELF_DRIVE_TOURS'] }),
      card(1, { habitCodes: [] }),
      card(1, { vehicleId: 'veh_2' }),
      card(3, { vehicleId: 'veh_3', customerId: 'cus_3', usageEnvironmentCodes: ['MOUNTAINS'] }),
      card(4, { vehicleId: 'veh_3', customerId: 'cus_3', habitCodes: [] }),
    );
    expect(await customers(TOURS)).toEqual(['cus_1']);
    expect(await customers({ by: 'TRAIT', traitCode: 'CITY' })).toEqual(['cus_1', 'cus_3']);
    expect(await customers({ by: 'TRAIT', traitCode: 'MOUNTAINS' })).toEqual([]);
    expect(await customers({ by: 'TRAIT', traitCode: 'FILMS' })).toEqual(['cus_1', 'cus_3']);
  });

  it('CONV-8: show two records of one person once, until the merge is undone', async () => {
    await house.feed(changed(1, ['cus_2']), card(1, { customerId: 'cus_2' }), merged());
    expect([await customers(), await customers(TOURS)]).toEqual([['cus_1'], ['cus_1']]);
    expect(await ask((lists) => lists.isAmong('dlr_1', LOST, 'cus_2'))).toBe(true);
    await house.feed(changed(2, ['cus_1', 'cus_3']));
    expect(await customers()).toEqual(['cus_1', 'cus_3']);
    await house.feed(changed(3, [], ['cus_2']));
    expect(await customers()).toEqual(['cus_1', 'cus_3']);
    await house.feed(unmerged());
    expect([await customers(), await customers(TOURS)]).toEqual([['cus_1', 'cus_3'], ['cus_2']]);
    expect(await ask((lists) => lists.isAmong('dlr_1', LOST, 'cus_2'))).toBe(false);
  });

  it.each([
    ['before', [0, 1, 2]],
    ['between', [1, 0, 2]],
    ['after', [1, 2, 0]],
  ])('MEM-17: an erased person is in no list when the erasure comes %s the lists', async (_, order) => {
    const events = [erased('cus_1'), changed(1, ['cus_1', 'cus_2']), card(1)];
    await house.feed(...order.flatMap((at) => events[at] ?? []));
    expect([await customers(), await customers(TOURS)]).toEqual([['cus_2'], []]);
    const left = await house.owner.query<object[]>(
      `select 1 from segment_member where customer_id = 'cus_1'
        union all select 1 from habit_card where customer_id = 'cus_1'`,
    );
    expect(left).toEqual([]);
  });

  it('PLT-02: a segment that does not exist, one of another dealer and a trait nobody has have no customers', async () => {
    await house.feed(changed(1, ['cus_1']), card(1));
    const fault = (dealerId: string, target: Target) =>
      ask(async (lists) => (await unknownTarget(lists, dealerId, target, ['target']))?.code ?? null);
    expect(await fault('dlr_1', LOST)).toBeNull();
    expect(await fault('dlr_1', TOURS)).toBeNull();
    expect(await fault('dlr_2', LOST)).toBe('SEGMENT_NOT_FOUND');
    expect(await fault('dlr_1', { by: 'SEGMENT', segmentId: 'seg_none' })).toBe('SEGMENT_NOT_FOUND');
    expect(await fault('dlr_2', TOURS)).toBe('TRAIT_UNKNOWN');
    expect(await customers(LOST, 'dlr_2')).toEqual([]);
  });

  it('PLT-02: the views show their rows to their own dealer only', async () => {
    await house.feed(changed(1, ['cus_1']), card(1));
    const seen = (dealerId: string) =>
      house.database.transaction<object[]>({ kind: 'dealer', dealerId }, (tx) =>
        tx.query('select customer_id from segment_person union all select customer_id from person_trait'),
      );
    expect((await seen('dlr_1')).length).toBeGreaterThan(1);
    expect(await seen('dlr_2')).toEqual([]);
  });
});
