import { performanceOf } from './performer';

const member = (id: string, ...roles: string[]) => ({ id, staffNumber: id, roles });

describe('performanceOf', () => {
  it.each([
    ['a cashier for themselves', null, 'stf_c', member('stf_c', 'CASHIER'), 'stf_c by stf_c'],
    ['a cashier who names themselves', 'stf_c', 'stf_c', member('stf_c', 'CASHIER'), 'stf_c by stf_c'],
    ['a cashier who names the manager', 'stf_m', 'stf_c', member('stf_c', 'CASHIER'), 'PERFORMER_NOT_CALLER'],
    [
      'an advisor who names a colleague',
      'stf_x',
      'stf_s',
      member('stf_s', 'SERVICE_ADVISOR'),
      'PERFORMER_NOT_CALLER',
    ],
    [
      'a specialist for another',
      'stf_x',
      'stf_p',
      member('stf_p', 'MEMBERSHIP_SPECIALIST'),
      'stf_x by stf_p',
    ],
    ['a manager for another', 'stf_x', 'stf_m', member('stf_m', 'CLUB_MANAGER'), 'stf_x by stf_m'],
    ['somebody this service does not know yet', 'stf_x', 'stf_n', undefined, 'PERFORMER_NOT_CALLER'],
    ['a token that names nobody', 'stf_m', null, undefined, 'PERFORMER_MISSING'],
  ])('SVC-05: %s', (_, named, staffMemberId, caller, expected) => {
    const outcome = performanceOf(named, { staffMemberId }, caller);
    const said = outcome.ok
      ? `${outcome.value.performedById} by ${outcome.value.registeredById}`
      : outcome.refusals[0]?.code;
    expect(said).toBe(expected);
  });

  it("SVC-05: the dealer's system reports who it was", () => {
    const actor = { staffMemberId: null, isSystem: true };
    expect(performanceOf('stf_1', actor, undefined)).toEqual({
      ok: true,
      value: { performedById: 'stf_1', registeredById: null },
    });
    expect(performanceOf(null, actor, undefined)).toMatchObject({
      refusals: [{ code: 'PERFORMER_MISSING' }],
    });
  });
});
