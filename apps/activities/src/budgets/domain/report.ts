import type { LocalDate, Money } from '@autoclub/domain-kit';
import { costPerHead, wholeCost } from '../../activities';
import type { Costs } from '../../activities';

/** The report of a held activity: form, content and effect, and what it cost (rulebook ACT-13). */
export interface ActivityReport {
  readonly dealerId: string;
  readonly activityId: string;
  readonly form: string;
  readonly content: string;
  readonly effect: string;
  readonly costs: Costs;
  /** People who came, companions included. */
  readonly heads: number;
  readonly reportedBy: string | null;
  readonly reportedAt: Date;
}

/** What the report says of money: the whole, without what participants paid, and of one person who came. */
export function costFigures({ costs, heads }: Pick<ActivityReport, 'costs' | 'heads'>): {
  readonly whole: Money;
  readonly perHead: Money | null;
} {
  return { whole: wholeCost(costs), perHead: costPerHead(costs, heads) };
}

/** Whether the report of a held activity should have been here by now. */
export function isOverdue(dueOn: LocalDate, today: LocalDate): boolean {
  return today > dueOn;
}
