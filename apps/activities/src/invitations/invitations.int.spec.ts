import { personErased, segmentMembersChanged } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { activities } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { clubDesk, codes } from '../../test/builders/club-desk';

/** Lists by segment, their answers, and the places that come of them. */
describe('invitations', () => {
  let house: Activities;
  let desk: ReturnType<typeof clubDesk>;

  beforeAll(async () => {
    house = await activities();
    desk = clubDesk(house);
  });
  beforeEach(() => desk.begin());
  afterAll(() => house.drop());

  it('ACT-04: invites a segment once each, by role, and who accepts is registered', async () => {
    const members = {
      segmentId: 'seg_1',
      dealerId: 'dlr_1',
      addedCustomerIds: ['cus_1', 'cus_2', 'cus_3', 'cus_9'],
      removedCustomerIds: [],
    };
    await house.feed(deliver(segmentMembersChanged, { ...segmentMembersChanged.example, ...members }));
    const activityId = await desk.open({ target: { segmentId: 'seg_1' } });
    const invite = (more: object = {}) =>
      desk.run('activityInvite', 'invited { invitedCount knownCount activity { invitedCount } }', {
        activityId,
        ...more,
      });
    expect(codes(await invite({ roles: ['SPECIALIST'] }))).toEqual(['ROLE_NOT_FOR_SIZE']);
    expect(codes(await invite({ target: { segmentId: 'seg_none' } }))).toEqual(['SEGMENT_NOT_FOUND']);
    expect(await house.owner.query('select 1 from activity_invitation')).toEqual([]);
    expect((await invite())['invited']).toEqual({
      invitedCount: 4,
      knownCount: 0,
      activity: { invitedCount: 4 },
    });
    expect((await invite())['invited']).toEqual({
      invitedCount: 0,
      knownCount: 4,
      activity: { invitedCount: 4 },
    });
    const list = `query ($id: ID!, $roles: [ActivityInviterRole!]) { activity(id: $id) {
      invitations(filter: { roles: $roles }) { nodes { id role state customer { id } registration { id } } }
      invitationCounts { state count } } }`;
    const shown = async (roles: string[] | null = null) =>
      (await desk.look(list, { id: activityId, roles }))['activity'] as {
        invitations: { nodes: { id: string; role: string; customer: { id: string } }[] };
        invitationCounts: object[];
      };
    const { nodes } = (await shown()).invitations;
    expect(nodes.map(({ role }) => role).sort()).toEqual([
      'CALL_CENTRE',
      'SALES_ADVISOR',
      'SERVICE_ADVISOR',
      'SERVICE_ADVISOR',
    ]);
    expect((await shown(['CALL_CENTRE'])).invitations.nodes).toHaveLength(1);
    const of = (customerId: string) => nodes.find(({ customer }) => customer.id === customerId)?.id ?? '';
    const answer = (customerId: string, said: string) =>
      desk.run('activityInvitationAnswer', 'invitation { state registration { state } }', {
        invitationId: of(customerId),
        answer: said,
      });
    expect((await answer('cus_1', 'NOT_REACHED'))['invitation']).toEqual({
      state: 'NOT_REACHED',
      registration: null,
    });
    expect((await answer('cus_1', 'ACCEPTED'))['invitation']).toEqual({
      state: 'ACCEPTED',
      registration: { state: 'REGISTERED' },
    });
    expect(codes(await answer('cus_1', 'DECLINED'))).toEqual(['ALREADY_ACCEPTED']);
    expect((await answer('cus_2', 'DECLINED'))['invitation']).toMatchObject({ state: 'DECLINED' });
    const refusedOne = await answer('cus_9', 'ACCEPTED');
    expect(refusedOne.userErrors).toEqual([{ code: 'MEMBERS_ONLY', field: ['input', 'invitationId'] }]);
    expect((await shown()).invitationCounts).toEqual([
      { state: 'ACCEPTED', count: 1 },
      { state: 'DECLINED', count: 1 },
      { state: 'INVITED', count: 2 },
    ]);
    expect(
      codes(
        await desk.run('activityInvitationAnswer', 'invitation { id }', {
          invitationId: 'inv_none',
          answer: 'DECLINED',
        }),
      ),
    ).toEqual(['INVITATION_NOT_FOUND']);
  });

  it('MEM-17: nobody asks an erased person, and a new list does not name them', async () => {
    const list = { segmentId: 'seg_1', dealerId: 'dlr_1', addedCustomerIds: ['cus_1', 'cus_2'] };
    await house.feed(deliver(segmentMembersChanged, { ...segmentMembersChanged.example, ...list }));
    const activityId = await desk.open({ target: { segmentId: 'seg_1' } });
    const invite = () => desk.run('activityInvite', 'invited { invitedCount }', { activityId });
    expect((await invite())['invited']).toEqual({ invitedCount: 2 });
    const gone = { ...personErased.example, customerId: 'cus_1', dealerId: 'dlr_1' };
    await house.feed(deliver(personErased, gone, { sequence: 9 }));
    expect(await house.owner.query('select customer_id from activity_invitation')).toEqual([
      { customer_id: 'cus_2' },
    ]);
    expect((await invite())['invited']).toEqual({ invitedCount: 0 });
  });
});
