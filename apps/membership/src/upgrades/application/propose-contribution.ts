import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { higherTier, higherTierRefusals, type SpecialContribution } from '../domain/special-contribution';
import type { UpgradesPorts } from './ports';
import { runningMember, runningMemberRefusals } from './running-member';

const refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'STAFF_MEMBER_NOT_FOUND'),
  ...runningMemberRefusals.texts,
  ...higherTierRefusals.texts,
  APPROVER_NOT_ALLOWED: {
    zh: '负责人须为俱乐部经理或店总经理。',
    en: 'The approver must be a club manager or a store manager.',
  },
  APPROVER_IS_PROPOSER: {
    zh: '提出人不能由自己批准。',
    en: 'Nobody approves what they proposed themselves.',
  },
  CONTRIBUTION_OPEN: {
    zh: '该会员已有待决定的特殊贡献。',
    en: 'A special contribution of this member is waiting for its decision.',
  },
});

/** Who may be named to decide about a special contribution. */
const APPROVERS = ['CLUB_MANAGER', 'STORE_MANAGER'];

export interface ContributionToPropose {
  readonly membershipId: string;
  readonly tier: string;
  readonly reason: string;
  readonly approverId: string;
}

/** Proposes a tier for a special contribution to the club, and names who decides about it (rulebook MEM-03). */
export const proposeContribution = command<UpgradesPorts>()({
  name: 'specialContributionPropose',
  refusals,
  read(input: ContributionToPropose) {
    const checks = new InputChecks(refusals);
    return checks.complete({ ...input, reason: checks.text(input.reason, ['reason'], 500) });
  },
  async work(ports, { membershipId, tier, reason, approverId }, caller) {
    const found = await runningMember(ports, membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today, membership } = found.value;
    const wanted = { tier, wayIn: 'SPECIAL_CONTRIBUTION' };
    const higher = higherTier(ports.schemeOn(dealer, today), membership.tier, wanted);
    if (!higher.ok) return higher;
    const approver = await ports.network.staffMember(dealer.dealerId, approverId);
    if (!approver) return refused(refusals.no('STAFF_MEMBER_NOT_FOUND', ['approverId']));
    if (!approver.roles.some((role) => APPROVERS.includes(role)))
      return refused(refusals.no('APPROVER_NOT_ALLOWED', ['approverId']));
    if (caller.staffMemberId === approverId)
      return refused(refusals.no('APPROVER_IS_PROPOSER', ['approverId']));
    if (await ports.upgrades.hasOpen(dealer.dealerId, membershipId))
      return refused(refusals.no('CONTRIBUTION_OPEN', ['membershipId']));
    const proposed: SpecialContribution = {
      contributionId: ports.ids('spc'),
      dealerId: dealer.dealerId,
      membershipId,
      tier,
      reason,
      proposedById: caller.staffMemberId,
      approverId,
      proposedOn: today,
      status: 'PROPOSED',
      decidedOn: null,
      declineReason: null,
    };
    await ports.upgrades.save(proposed, { at: caller.now, traceId: caller.traceId });
    return accepted({ answer: { membershipId, contributionId: proposed.contributionId } });
  },
});
