import type { CapabilityGraph, Host } from '@autoclub/service-host';
import type { UnitOfWork } from '@autoclub/use-cases';
import { ActivityLookups } from '../../activities/graph';
import type { BudgetPorts } from '../application/ports';
import { ActivityMoneyResolver } from './activity-money.resolver';
import { ActivityBudgetApproveMutation } from './budget-approve.mutation';
import { ActivityBudgetSetMutation } from './budget-set.mutation';
import { BudgetLookups } from './lookups';
import { ActivityReportMutation } from './report.mutation';
import { YearBudgetMutation } from './year-budget.mutation';

/** What budgets and reports show in the graph, and what can be done with them. */
export function graphOf(
  unit: UnitOfWork<BudgetPorts>,
  { programmes }: Pick<Host, 'programmes'>,
): CapabilityGraph {
  const [activities, lookups] = [new ActivityLookups(unit), new BudgetLookups(unit)];
  return {
    resolvers: [
      new ActivityMoneyResolver(lookups, programmes),
      new YearBudgetMutation(unit),
      new ActivityBudgetSetMutation(unit, activities),
      new ActivityBudgetApproveMutation(unit, activities),
      new ActivityReportMutation(unit, activities),
    ],
  };
}
