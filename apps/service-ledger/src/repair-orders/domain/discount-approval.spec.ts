import { money } from '@autoclub/domain-kit';
import { approvalInForce, type StandingApproval } from './discount-approval';

const asked = { staffMemberId: 'stf_manager', reason: '老客户' };
const standing: StandingApproval = {
  id: 'dap_1',
  dealerId: 'dlr_1',
  roNumber: 'RO-1',
  customerId: 'cus_1',
  limit: money(90_000),
  reason: '补偿',
  approvedById: 'stf_manager',
  approverNumber: 'M-1',
  approvedAt: new Date(0),
  traceId: 't',
};

describe('approvalInForce', () => {
  it.each([
    ['the manager by their own token', { staffMemberId: 'stf_manager' }, 'APPROVED'],
    ["the dealer's system", { staffMemberId: null, isSystem: true }, 'REPORTED'],
    ['a service advisor who names the manager', { staffMemberId: 'stf_advisor' }, undefined],
    ['a token that names nobody', { staffMemberId: null }, undefined],
  ])('SVC-03: %s', (_, actor, source) => {
    expect(approvalInForce(asked, { actor, standing: undefined })?.source).toBe(source);
  });

  it('SVC-03: what a manager allowed beforehand counts for anyone who settles the order', () => {
    const actor = { staffMemberId: 'stf_advisor' };
    expect(approvalInForce(null, { actor, standing })).toEqual({
      staffMemberId: 'stf_manager',
      reason: '补偿',
      source: 'APPROVED',
    });
    expect(approvalInForce(null, { actor, standing: undefined })).toBeNull();
  });
});
