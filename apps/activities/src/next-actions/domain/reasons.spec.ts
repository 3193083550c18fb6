import type { LocalDate } from '@autoclub/domain-kit';
import * as reasons from './reasons';

const core = { dealerId: 'dlr_1', customerId: 'cus_1', traceId: 'a'.repeat(32) };

describe('ACT-14: the reasons that events give', () => {
  it.each([
    ['CONSIDERING', '2026-12-01', true],
    ['DECLINED', '2026-12-01', true],
    ['DECLINED', null, false],
    ['JOINED', '2026-12-01', false],
  ] as const)('ACT-14: a recommendation answered %s with %s is open: %s', (answer, followUpOn, isOpen) => {
    const said = {
      recommendationId: 'rec_1',
      staffMemberId: 'stf_1',
      answer,
      followUpOn,
      proposedOn: '2026-11-21',
    };
    expect(reasons.fromRecommendation(core, said, 3)).toMatchObject({
      isOpen,
      dueOn: followUpOn ?? '2026-11-21',
      staffMemberId: 'stf_1',
      thread: 'cus_1',
      place: '000000000003',
    });
  });

  it.each([
    ['2026-11-24T15:59:00Z', '2026-11-24'],
    ['2026-11-24T16:00:00Z', '2026-11-25'],
  ])('ACT-14: a complaint due at %s is due on %s of the dealer, and on the list at once', (dueAt, dueOn) => {
    const said = { complaintId: 'cmp_1', ownerStaffMemberId: null, openedOn: '2026-11-21', dueAt };
    const about = { sequence: 1, isClosed: false, timeZone: 'Asia/Shanghai' };
    expect(reasons.fromComplaint(core, said, about)).toMatchObject({
      showOn: '2026-11-21',
      dueOn,
      isOpen: true,
    });
    expect(reasons.fromComplaint(core, said, { ...about, isClosed: true }).isOpen).toBe(false);
  });

  it.each([
    ['2026-12-21', true],
    [null, false],
  ])('ACT-14: declined work with the day %s is open: %s', (followUpOn, isOpen) => {
    const said = {
      declinedWorkId: 'dcl_1',
      serviceAdvisorId: 'stf_1',
      estimatedAmount: { amount: '860.00' },
      declinedOn: '2026-11-21',
      followUpOn,
    };
    expect(reasons.fromDeclinedWork(core, said, 1)).toMatchObject({ isOpen, facts: { amount: '860.00' } });
  });

  it.each([
    ['LOYAL', false],
    ['GENERAL', false],
    ['NEW', false],
    ['INACTIVE', true],
    ['LOST', true],
  ])('ACT-14: the class %s asks for a call: %s', (group, isOpen) => {
    const said = { asOfDay: '2026-11-21', value: { class: group }, lastVisitOn: null };
    const reason = reasons.fromClass(core, said, { sequence: 2, days: 7 });
    expect(reason).toMatchObject({ isOpen, showOn: '2026-11-21', dueOn: '2026-11-28', staffMemberId: null });
  });

  it.each([true, false])('ACT-14: an answer that wants contact %s', (wantsContact) => {
    const said = { followUpId: 'fup_1', serviceAdvisorId: null, wantsContact, answeredOn: '2026-11-21' };
    expect(reasons.fromFollowUp(core, said, 1)).toMatchObject({ isOpen: wantsContact, dueOn: '2026-11-22' });
  });

  it.each([
    ['HOME_VISIT', '2026-11-28', 'HOME_VISIT', '2026-11-21', true],
    ['PICK_UP_SERVICE', '2026-11-28', 'PHONE', '2026-11-21', true],
    ['KEEP_GIFT', '2026-12-21', 'PHONE', '2026-12-21', true],
    ['NONE', '2026-11-24', 'PHONE', '2026-11-24', true],
    ['NONE', null, 'PHONE', '2026-11-21', false],
  ])(
    'ACT-14: a call that led to %s until %s: by %s, listed from %s',
    (action, next, channel, showOn, isOpen) => {
      const said = {
        callBackId: 'cbk_1',
        staffMemberId: 'stf_1',
        action,
        nextContactOn: next,
        calledOn: '2026-11-21',
      };
      expect(reasons.fromCallBack(core, said)).toMatchObject({ channel, showOn, isOpen });
    },
  );

  it('ACT-14: a roster is spread evenly over what is left of its quarter', () => {
    const customerIds = Array.from({ length: 4 }, (_, at) => `cus_${at}`);
    const quarter = { quarterFrom: '2026-10-01', quarterTo: '2027-01-01' };
    const said = { rosterId: 'ros_1', managerId: 'stf_1', ...quarter, customerIds };
    const days = (frozenOn: string) =>
      reasons
        .fromRoster(core, { ...said, frozenOn }, { sequence: 1, isClosed: false })
        .map(({ dueOn }): LocalDate => dueOn);
    expect(days('2026-10-01')).toEqual(['2026-10-01', '2026-10-24', '2026-11-16', '2026-12-09']);
    expect(days('2026-12-24')).toEqual(['2026-12-24', '2026-12-26', '2026-12-28', '2026-12-30']);
    expect(days('2026-09-20')[0]).toBe('2026-10-01');
  });
});
