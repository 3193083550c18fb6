import { byId } from '@autoclub/subgraph-kit';
import type { GraphContext, Lookup } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { BudgetPorts } from '../application/ports';
import type { ActivityBudget } from '../domain/budget';
import type { ActivityReport } from '../domain/report';

/** Look-ups of one request, each bundled into one statement however many activities are asked for. */
export class BudgetLookups {
  constructor(private readonly unit: UnitOfWork<BudgetPorts>) {}

  budget(context: GraphContext): Lookup<ActivityBudget | null> {
    return byId(
      context,
      'activity budget',
      (reader, ids) => this.unit.read(reader, ({ budgets }) => budgets.ofActivities(ids)),
      ({ activityId }) => activityId,
    );
  }

  report(context: GraphContext): Lookup<ActivityReport | null> {
    return byId(
      context,
      'activity report',
      (reader, ids) => this.unit.read(reader, ({ budgets }) => budgets.reports(ids)),
      ({ activityId }) => activityId,
    );
  }

  dealer(context: GraphContext): Lookup<Dealer | null> {
    return byId(
      context,
      'dealer of an activity',
      (reader, ids) => this.unit.read(reader, ({ budgets }) => budgets.dealers(ids)),
      ({ id }) => id,
    );
  }
}
