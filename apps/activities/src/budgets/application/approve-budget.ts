import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { ActivityBudget } from '../domain/budget';
import type { BudgetPorts } from './ports';

export interface ApproveBudgetInput {
  readonly activityId: string;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND'),
  NOTHING_TO_APPROVE: {
    zh: '该活动没有待批准的超支预算。',
    en: 'The activity has no budget that waits for an approval.',
  },
  APPROVER_UNKNOWN: {
    zh: '只有员工本人登录后才能批准。',
    en: 'Only a member of staff who is signed in can approve.',
  },
  OWN_REQUEST: {
    zh: '不能批准自己提交的预算。',
    en: 'Nobody approves a budget that they asked for themselves.',
  },
});

/**
 * Approves that an activity overspends its quarter (rulebook ACT-03). Who approves is the member of staff whose token
 * the request carries, and never somebody whom the request names.
 */
export const approveBudget = command<BudgetPorts>()({
  name: 'activityBudgetApprove',
  refusals,
  async work({ activities, budgets }, { activityId }: ApproveBudgetInput, caller) {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    const [budget] = await budgets.ofActivities([activityId]);
    if (
      budget?.state !== 'AWAITING_APPROVAL' ||
      activity.state === 'CLOSED' ||
      activity.state === 'CANCELLED'
    )
      return refused(refusals.no('NOTHING_TO_APPROVE', ['activityId']));
    const { staffMemberId: approvedBy } = caller;
    if (approvedBy === null) return refused(refusals.no('APPROVER_UNKNOWN'));
    if (approvedBy === budget.requestedBy) return refused(refusals.no('OWN_REQUEST', ['activityId']));
    const approved: ActivityBudget = { ...budget, state: 'APPROVED', approvedBy, approvedAt: caller.now };
    await budgets.awaitTurn(caller.dealerId);
    await budgets.save(approved);
    return accepted({ answer: { activityId }, written: { activity, budget: approved } });
  },
});
