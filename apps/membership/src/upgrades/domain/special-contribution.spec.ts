import { localDate } from '@autoclub/domain-kit';
import { tierScheme } from '../../../test/builders/tier-scheme';
import { decidable, higherTier, type SpecialContribution } from './special-contribution';

const contribution: SpecialContribution = {
  contributionId: 'spc_1',
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  tier: 'GOLD',
  reason: '组织车友会',
  proposedById: 'stf_1',
  approverId: 'stf_2',
  proposedOn: localDate('2026-11-21'),
  status: 'PROPOSED',
  decidedOn: null,
  declineReason: null,
};
const codes = (outcome: ReturnType<typeof decidable> | ReturnType<typeof higherTier>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('MEM-03: a special contribution', () => {
  it.each<[string, SpecialContribution | undefined, string | null, string[]]>([
    ['by the named approver', contribution, 'stf_2', []],
    ['by who proposed it', contribution, 'stf_1', ['NOT_THE_APPROVER']],
    ['by a token that names nobody', contribution, null, ['NOT_THE_APPROVER']],
    ['a second time', { ...contribution, status: 'APPROVED' }, 'stf_2', ['CONTRIBUTION_DECIDED']],
    ['after it was declined', { ...contribution, status: 'DECLINED' }, 'stf_2', ['CONTRIBUTION_DECIDED']],
    ['that is not there', undefined, 'stf_2', ['CONTRIBUTION_NOT_FOUND']],
  ])('is decided %s', (_, found, staffMemberId, refusals) => {
    expect(codes(decidable(found, staffMemberId))).toEqual(refusals);
  });

  it.each<[string, string, string, string[]]>([
    ['BASIC', 'GOLD', 'SPECIAL_CONTRIBUTION', []],
    ['SILVER', 'GOLD', 'SPECIAL_CONTRIBUTION', []],
    ['GOLD', 'GOLD', 'SPECIAL_CONTRIBUTION', ['TIER_NOT_HIGHER']],
    ['BASIC', 'SILVER', 'SPECIAL_CONTRIBUTION', ['WAY_IN_NOT_OPEN']],
    ['BASIC', 'PLATINUM', 'SPECIAL_CONTRIBUTION', ['TIER_UNKNOWN']],
    ['BASIC', 'SILVER', 'FEE', []],
    ['BASIC', 'SILVER', 'GIFT_WITH_CAR', ['WAY_IN_NOT_OPEN']],
    ['SILVER', 'BASIC', 'FEE', ['TIER_NOT_HIGHER']],
  ])('from %s to %s by %s meets %j', (held, tier, wayIn, refusals) => {
    expect(codes(higherTier(tierScheme(), held, { tier, wayIn }))).toEqual(refusals);
  });
});
