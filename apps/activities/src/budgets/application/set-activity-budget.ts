import { accepted, commonRefusals, defineRefusals, money, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Activity } from '../../activities';
import { costRefusals, overspentBy, quarterPlace, readCosts } from '../domain/budget';
import type { ActivityBudget, CostsInput } from '../domain/budget';
import type { BudgetPorts } from './ports';

export interface SetActivityBudgetInput {
  readonly activityId: string;
  readonly costs: CostsInput;
  /** Whether a budget that overspends the quarter is put before who may approve it; else it is refused. */
  readonly requestsApproval: boolean;
}

export const overspending = defineRefusals({
  QUARTER_OVERSPENT: {
    zh: '超出本季度活动预算 {overspent}（本季度份额 {share}），须先批准。',
    en: "This is {overspent} more than is left of the quarter's share of {share}; it needs approval first.",
  },
});

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND'),
  ...costRefusals.texts,
  ...overspending.texts,
  BUDGET_CLOSED: {
    zh: '活动已结束或已取消，预算不能再改。',
    en: 'The activity is closed or cancelled, and its budget stands.',
  },
});

/**
 * Says what an activity may cost (rulebook ACT-03). What is the dealer's of it comes out of the share of the quarter in
 * which the activity is held; a budget beyond that waits for an approval, and until then nothing is set aside for it.
 */
export const setActivityBudget = command<BudgetPorts>()({
  name: 'activityBudgetSet',
  refusals,
  read({ costs: input, ...rest }: SetActivityBudgetInput) {
    const costs = readCosts(input, ['costs']);
    return costs.ok ? accepted({ ...rest, costs: costs.value }) : costs;
  },
  async work({ activities, budgets }, { activityId, costs, requestsApproval }, caller) {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (activity.state === 'CLOSED' || activity.state === 'CANCELLED')
      return refused(refusals.no('BUDGET_CLOSED', ['activityId']));
    await budgets.awaitTurn(caller.dealerId);
    const { share, spent } = await shareLeft(budgets, activity);
    const overspent = overspentBy(costs, share, spent);
    if (overspent.amountMinor > 0 && !requestsApproval)
      return refused(refusals.no('QUARTER_OVERSPENT', ['costs'], { overspent, share }));
    const budget: ActivityBudget = {
      ...{ dealerId: activity.dealerId, activityId, costs, overspent },
      state: overspent.amountMinor > 0 ? 'AWAITING_APPROVAL' : 'WITHIN_SHARE',
      ...{ requestedBy: caller.staffMemberId, requestedAt: caller.now, approvedBy: null, approvedAt: null },
    };
    await budgets.save(budget);
    return accepted({ answer: { activityId }, written: { activity, budget } });
  },
});

/** The share of the quarter in which an activity is held, and what the others of the quarter spend of it. */
export async function shareLeft(
  budgets: BudgetPorts['budgets'],
  { id, dealerId, heldOn }: Pick<Activity, 'id' | 'dealerId' | 'heldOn'>,
) {
  const { period, year, index } = quarterPlace(heldOn);
  const budget = await budgets.year(dealerId, year);
  return { share: budget?.quarters[index] ?? money(0), spent: await budgets.spentIn(dealerId, period, id) };
}
