import { money } from '@autoclub/domain-kit';
import { decided, type WalletCorrection } from './correction';

const requested: WalletCorrection = {
  correctionId: 'wlc_1',
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  amount: money(-5_000),
  reason: 'typed twice',
  status: 'REQUESTED',
  requestedBy: 'stf_anna',
  requestedAt: new Date(0),
  decidedBy: null,
  decidedAt: null,
};
const at = new Date(1);

describe('MEM-09: a correction of stored value', () => {
  it.each([
    [true, 'APPROVED'],
    [false, 'DECLINED'],
  ])('is decided by another person: %s is %s', (isApproved, status) => {
    expect(decided(requested, { isApproved, by: 'stf_bert', at })).toEqual({
      ok: true,
      value: { ...requested, status, decidedBy: 'stf_bert', decidedAt: at },
    });
  });

  it.each<[string, WalletCorrection | undefined, string | null, string]>([
    ['that is none', undefined, 'stf_bert', 'CORRECTION_NOT_FOUND'],
    ['by nobody', requested, null, 'CORRECTION_NEEDS_PERSON'],
    ['of one’s own', requested, 'stf_anna', 'CORRECTION_NEEDS_SECOND_PERSON'],
    ['that was approved', { ...requested, status: 'APPROVED' }, 'stf_bert', 'CORRECTION_DECIDED'],
    ['that was declined', { ...requested, status: 'DECLINED' }, 'stf_bert', 'CORRECTION_DECIDED'],
  ])('%s is not decided', (_, correction, by, code) => {
    expect(decided(correction, { isApproved: true, by, at })).toMatchObject({ refusals: [{ code }] });
  });
});
