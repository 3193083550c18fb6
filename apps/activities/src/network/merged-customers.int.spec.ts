import { customersMerged, customersUnmerged, type DataOf } from '@autoclub/event-contracts';
import { localDate } from '@autoclub/domain-kit';
import { everything, tablesThatFollowNoMerge } from '@autoclub/persistence';
import { deliver, principals } from '@autoclub/testing';
import { activities, given } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { sqlNetwork } from './index';

/** `cus_1` holds a card; `cus_2` turns out to be the same person. */
describe('CONV-8: records that are merged', () => {
  let house: Activities;
  const record: DataOf<typeof customersMerged> = {
    ...customersMerged.example,
    mergeId: 'mrg_1',
    customerId: 'cus_1',
    mergedCustomerId: 'cus_2',
    dealerId: 'dlr_1',
  };
  const merged = () => deliver(customersMerged, record, { sequence: 5 });
  const unmerged = () =>
    deliver(customersUnmerged, { ...record, unmergedOn: '2026-11-25', unmergedBy: null }, { sequence: 6 });

  beforeAll(async () => {
    house = await activities();
    await house.feed(
      given.dealer('dlr_1'),
      given.customer('cus_1', 'dlr_1'),
      given.customer('cus_2', 'dlr_1'),
      given.member('mem_1', 'cus_1', 'dlr_1', { validFrom: '2026-03-01', validTo: '2028-03-01' }),
    );
  });
  afterAll(() => house.drop());

  const staff = principals.staffOf('dlr_1', ['MEMBERSHIP_SPECIALIST']);
  const memberOn = (customerId: string) =>
    house.database.transaction(everything, (tx) =>
      sqlNetwork(tx).membershipInForce('dlr_1', customerId, localDate('2026-11-21')),
    );
  const registered = async (customerId: string, activityId: string) => {
    const { data } = await house.ask(
      staff,
      `mutation ($input: ActivityRegisterInput!) { activityRegister(input: $input) {
         registration { membership { id } } userErrors { code } } }`,
      { input: { idempotencyKey: `${customerId} ${activityId}`, activityId, customerId } },
    );
    return data?.['activityRegister'];
  };
  const published = async (titleEn: string) => {
    const { data } = await house.ask(
      staff,
      `mutation ($input: ActivityPublishInput!) { activityPublish(input: $input) {
         activity { id } userErrors { code message } } }`,
      {
        input: {
          idempotencyKey: titleEn,
          kind: 'IN_STORE',
          titleZh: '讲座',
          titleEn,
          isMembersOnly: false,
          capacity: 10,
          startsAt: '2026-12-01T02:00:00Z',
          endsAt: '2026-12-01T04:00:00Z',
        },
      },
    );
    const answer = data?.['activityPublish'] as { activity: { id: string } | null; userErrors: unknown[] };
    expect(answer.userErrors).toEqual([]);
    return answer.activity?.id ?? '';
  };
  const owners = async () => {
    const rows: { customer_id: string }[] = await house.owner.query(
      'select customer_id from activity_registration order by registered_at, id',
    );
    return rows.map(({ customer_id }) => customer_id).sort();
  };

  it('registrations and cards are those of one person until the merge is undone', async () => {
    const [first, second] = [await published('First'), await published('Second')];
    expect(await registered('cus_2', first)).toEqual({ registration: { membership: null }, userErrors: [] });
    await house.feed(merged(), merged());
    expect(await owners()).toEqual(['cus_1']);
    expect(await memberOn('cus_2')).toBe('mem_1');
    expect(await registered('cus_1', first)).toMatchObject({ userErrors: [{ code: 'ALREADY_REGISTERED' }] });
    expect(await registered('cus_2', second)).toMatchObject({
      registration: { membership: { id: 'mem_1' } },
    });
    expect(await owners()).toEqual(['cus_1', 'cus_1']);
    await house.feed(unmerged());
    expect(await owners()).toEqual(['cus_2', 'cus_2']);
    expect([await memberOn('cus_1'), await memberOn('cus_2')]).toEqual(['mem_1', null]);
  });

  it('what both are registered for stays with each', async () => {
    const third = await published('Third');
    await registered('cus_1', third);
    await registered('cus_2', third);
    await house.feed(deliver(customersMerged, { ...record, mergeId: 'mrg_2' }, { sequence: 7 }));
    const rows = await house.owner.query<{ customer_id: string }[]>(
      'select customer_id from activity_registration where activity_id = $1 order by 1',
      [third],
    );
    expect(rows).toEqual([{ customer_id: 'cus_1' }, { customer_id: 'cus_2' }]);
  });

  it('every table about customers takes part but the copies, which keep the id they came with', async () => {
    expect(await tablesThatFollowNoMerge(house.owner)).toEqual([
      'customer',
      'erased_customer',
      'habit_card',
      'reminder_class',
      'segment_member',
    ]);
  });
});
