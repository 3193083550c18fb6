import { invitingRoles, sharedOut } from './invitation';

describe('who invites', () => {
  it.each([
    [[], false, ['SPECIALIST']],
    [[], true, ['SERVICE_ADVISOR', 'SALES_ADVISOR', 'CALL_CENTRE']],
    [['SPECIALIST'], false, ['SPECIALIST']],
    [['CALL_CENTRE', 'CALL_CENTRE'], true, ['CALL_CENTRE']],
    [['SPECIALIST'], true, 'ROLE_NOT_FOR_SIZE'],
    [['CALL_CENTRE'], false, 'ROLE_NOT_FOR_SIZE'],
  ] as const)('ACT-04: asked for %j to a large one: %s', (asked, isLarge, expected) => {
    const roles = invitingRoles(asked, isLarge);
    expect(roles.ok ? roles.value : roles.refusals[0]?.code).toEqual(expected);
  });

  it('ACT-04: the list is shared out in turn', () => {
    const shared = sharedOut(['cus_1', 'cus_2', 'cus_3'], ['SERVICE_ADVISOR', 'CALL_CENTRE']);
    expect(shared.map(({ role }) => role)).toEqual(['SERVICE_ADVISOR', 'CALL_CENTRE', 'SERVICE_ADVISOR']);
  });
});
