import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
} from '@autoclub/domain-kit';
import type { RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { closedFact, dealersCost, homeOf } from '../../activities';
import type { Activity } from '../../activities';
import { costRefusals, mayStand, overspentBy, readCosts } from '../domain/budget';
import type { CostsInput } from '../domain/budget';
import type { ActivityReport } from '../domain/report';
import type { BudgetPorts } from './ports';
import { overspending, shareLeft } from './set-activity-budget';

export interface ReportActivityInput {
  readonly activityId: string;
  readonly form: string;
  readonly content: string;
  readonly effect: string;
  readonly costs: CostsInput;
}

const LONGEST_TEXT = 2_000;

const readRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
});

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND', 'DEALER_NOT_FOUND'),
  ...readRefusals.texts,
  ...costRefusals.texts,
  ...overspending.texts,
  NOT_HELD_YET: {
    zh: '活动尚未举办完，不能提交报告。',
    en: 'The activity was not held yet, so there is nothing to report.',
  },
  ALREADY_CLOSED: {
    zh: '活动已报告或已取消。',
    en: 'The activity was reported already, or cancelled.',
  },
});

type ReportRefusal = RefusalOf<typeof refusals>;

/**
 * Reports a held activity and closes it (rulebook ACT-13): its form, content and effect, and what it cost. Costs beyond
 * the share of the quarter stand only when somebody approved at least as much (rulebook ACT-03).
 */
export const reportActivity = command<BudgetPorts>()({
  name: 'activityReport',
  refusals,
  read({ activityId, ...input }: ReportActivityInput) {
    const checks = new InputChecks(readRefusals);
    const text = (name: 'form' | 'content' | 'effect') => checks.text(input[name], [name], LONGEST_TEXT);
    const said = { form: text('form'), content: text('content'), effect: text('effect') };
    const costs = readCosts(input.costs, ['costs']);
    if (!costs.ok) return refused<ReportRefusal>(...checks.refusals, ...costs.refusals);
    return checks.complete({ activityId, ...said, costs: costs.value });
  },
  async work({ activities, budgets, network, programmes }, { activityId, ...said }, caller) {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (activity.state === 'CLOSED' || activity.state === 'CANCELLED')
      return refused(refusals.no('ALREADY_CLOSED', ['activityId']));
    if (activity.state !== 'HELD') return refused(refusals.no('NOT_HELD_YET', ['activityId']));
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    await budgets.awaitTurn(caller.dealerId);
    const [budget] = await budgets.ofActivities([activityId]);
    const { share, spent } = await shareLeft(budgets, activity);
    const overspent = overspentBy(said.costs, share, spent);
    if (!mayStand(said.costs, overspent, budget))
      return refused(refusals.no('QUARTER_OVERSPENT', ['costs'], { overspent, share }));
    const closedOn = businessDayOf(caller.now, dealer.timeZone);
    const closed: Activity = { ...activity, state: 'CLOSED', closedOn, sequence: activity.sequence + 1 };
    const attendance = await activities.attendance(activity);
    const report: ActivityReport = {
      ...{ dealerId: activity.dealerId, activityId, ...said },
      heads: attendance.attendedCount + attendance.companionCount,
      ...{ reportedBy: caller.staffMemberId, reportedAt: caller.now },
    };
    await activities.save(closed);
    await budgets.saveReport(report);
    const { largeCoverageRate } = programmes.inForce(homeOf(activity), activity.heldOn).values.activities;
    const fact = closedFact(closed, {
      ...{ outcome: 'HELD', closedOn, attendance, costs: said.costs, largeCoverageRate },
      budget: budget ? dealersCost(budget.costs) : null,
    });
    return accepted({ answer: { activityId }, written: { activity: closed, report }, facts: [fact] });
  },
});
