import { accepted, commonRefusals, defineRefusals, InputChecks } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { judgeFacts } from '../../memberships';
import { dealerOf, todayAt } from '../../network';
import type { KeptFact } from '../../tiers';
import { decidable, decisionRefusals, type SpecialContribution } from '../domain/special-contribution';
import type { UpgradesPorts } from './ports';
import { runningMember, runningMemberRefusals } from './running-member';

const approvalRefusals = defineRefusals({ ...runningMemberRefusals.texts, ...decisionRefusals.texts });

/** Approves a special contribution, by the own token of its named approver; the tier follows at once (rulebook MEM-03). */
export const approveContribution = command<UpgradesPorts>()({
  name: 'specialContributionApprove',
  refusals: approvalRefusals,
  async work(ports, { contributionId }: { readonly contributionId: string }, caller) {
    const found = await ports.upgrades.contribution(caller.dealerId, contributionId);
    const open = decidable(found, caller.staffMemberId);
    if (!open.ok) return open;
    const { membershipId, tier, reason } = open.value;
    const running = await runningMember(ports, membershipId, caller);
    if (!running.ok) return running;
    const { dealer, today } = running.value;
    const approved: SpecialContribution = { ...open.value, status: 'APPROVED', decidedOn: today };
    await ports.upgrades.save(approved, { at: caller.now, traceId: caller.traceId });
    const fact: KeptFact = {
      kind: 'SPECIAL_CONTRIBUTION',
      dealerId: dealer.dealerId,
      membershipId,
      id: contributionId,
      sequence: 1,
      businessDay: today,
      day: today,
      tier,
      reason,
    };
    const facts = await judgeFacts(ports, [{ fact }], caller);
    return accepted({ answer: { membershipId, contributionId }, facts });
  },
});

const declineRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  ...decisionRefusals.texts,
});

/** Declines a special contribution with the reason, by the own token of its named approver. */
export const declineContribution = command<UpgradesPorts>()({
  name: 'specialContributionDecline',
  refusals: declineRefusals,
  read({ contributionId, reason }: { readonly contributionId: string; readonly reason: string }) {
    const checks = new InputChecks(declineRefusals);
    return checks.complete({ contributionId, reason: checks.text(reason, ['reason'], 500) });
  },
  async work(ports, { contributionId, reason }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const found = await ports.upgrades.contribution(caller.dealerId, contributionId);
    const open = decidable(found, caller.staffMemberId);
    if (!open.ok) return open;
    const decided = { decidedOn: todayAt(dealer.value, caller), declineReason: reason };
    const declined: SpecialContribution = { ...open.value, ...decided, status: 'DECLINED' };
    await ports.upgrades.save(declined, { at: caller.now, traceId: caller.traceId });
    return accepted({ answer: { membershipId: declined.membershipId, contributionId } });
  },
});
