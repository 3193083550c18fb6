import type { Money, Period } from '@autoclub/domain-kit';
import type { ActivityPorts } from '../../activities';
import type { Dealer } from '../../network';
import type { ActivityBudget, YearBudget } from '../domain/budget';
import type { ActivityReport } from '../domain/report';

/** Budgets and reports inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Budgets {
  /** Takes the dealer's turn: two activities never spend the same share. */
  awaitTurn(dealerId: string): Promise<void>;
  year(dealerId: string, year: number): Promise<YearBudget | undefined>;
  saveYear(budget: YearBudget): Promise<void>;
  ofActivities(activityIds: readonly string[]): Promise<ActivityBudget[]>;
  save(budget: ActivityBudget): Promise<void>;
  reports(activityIds: readonly string[]): Promise<ActivityReport[]>;
  saveReport(report: ActivityReport): Promise<void>;
  /**
   * The dealer's part of the costs of activities in a quarter but one: what a report says, else what a budget allows.
   * A cancelled activity and a budget without its approval spend nothing.
   */
  spentIn(dealerId: string, quarter: Period, butActivityId: string | null): Promise<Money>;
  dealers(ids: readonly string[]): Promise<Dealer[]>;
}

export interface BudgetPorts extends ActivityPorts {
  readonly budgets: Budgets;
}
