import { type PriorityPremises, priorityOf, receptionOrder, type Waiting } from './priority';

const MANAGER = { isManager: true };
const ADVISOR = { isManager: false };
const asked = { approvedById: 'stf_m', reasonCode: 'LATE_LAST_TIME' };
const system = { staffMemberId: null, isSystem: true };
const own = { staffMemberId: 'stf_m' };
const desk = { staffMemberId: 'stf_a' };

describe('SVC-03: who comes first', () => {
  it.each<[string, boolean, Partial<PriorityPremises>, string]>([
    ['a member', false, { membershipId: 'mem_1' }, 'first'],
    ['a non-member', false, {}, 'not first'],
    ['a non-member with a manager’s own token', true, { approver: MANAGER, actor: own }, 'first by stf_m'],
    [
      'a non-member whose manager the system reports',
      true,
      { approver: MANAGER, actor: system },
      'first by stf_m',
    ],
    ['a non-member whom a desk names a manager for', true, { approver: MANAGER }, 'PRIORITY_NOT_APPROVED'],
    ['a non-member approved by an advisor', true, { approver: ADVISOR, actor: own }, 'PRIORITY_NOT_APPROVED'],
    [
      'a non-member whose system names an advisor',
      true,
      { approver: ADVISOR, actor: system },
      'PRIORITY_NOT_APPROVED',
    ],
    [
      'a non-member approved by nobody of the dealer',
      true,
      { approver: undefined, actor: own },
      'STAFF_MEMBER_NOT_FOUND',
    ],
    ['a member with an approval too many', true, { membershipId: 'mem_1', approver: ADVISOR }, 'first'],
    [
      'a member approved by nobody',
      true,
      { membershipId: 'mem_1', approver: undefined },
      'STAFF_MEMBER_NOT_FOUND',
    ],
  ])('%s', (_, isAsked, more, expected) => {
    const premises = { membershipId: null, approver: null, actor: desk, ...more };
    const outcome = priorityOf(isAsked ? asked : null, premises);
    if (!outcome.ok) expect(outcome.refusals[0]?.code).toBe(expected);
    else {
      const { hasPriority, approval } = outcome.value;
      expect(`${hasPriority ? 'first' : 'not first'}${approval ? ` by ${approval.approvedById}` : ''}`).toBe(
        expected,
      );
    }
  });

  const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
  const waiting = (id: string, hasPriority: boolean, slot: string, came: string): Waiting => ({
    ...{ id, hasPriority },
    slotFrom: at(slot),
    arrivedAt: at(came),
  });
  it('those who wait are received with priority first, then by the later of slot and arrival', () => {
    const all = [
      waiting('e', false, '02:00', '01:00'),
      waiting('d', true, '02:00', '02:31'),
      waiting('c', true, '02:30', '02:00'),
      waiting('b', true, '02:30', '02:00'),
      waiting('a', true, '02:00', '01:00'),
      waiting('f', false, '02:00', '02:01'),
    ];
    expect(
      all
        .sort(receptionOrder)
        .map(({ id }) => id)
        .join(''),
    ).toBe('abcdef');
  });
});
