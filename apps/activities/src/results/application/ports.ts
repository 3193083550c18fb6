import type { LocalDate } from '@autoclub/domain-kit';
import type { ActivityPorts } from '../../activities';
import type { Budgets } from '../../budgets';
import type { Counted } from '../domain/result';

/** What a customer said of an activity; scores of 0 to 10 only. */
export interface SurveyAnswer {
  readonly id: string;
  readonly dealerId: string;
  readonly activityId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly overallScore: number;
  readonly scores: readonly { readonly questionCode: string; readonly score: number }[];
  readonly answeredOn: LocalDate;
  readonly answeredAt: Date;
  readonly traceId: string;
}

/** An activity whose business is asked for, and in how many days after it. */
export interface CountedOver {
  readonly activityId: string;
  readonly withinDays: number;
}

/** Answers and business inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface Results {
  hasAnswered(dealerId: string, activityId: string, customerId: string): Promise<boolean>;
  saveAnswer(answer: SurveyAnswer): Promise<void>;
  counted(asked: readonly CountedOver[]): Promise<(Counted & CountedOver)[]>;
}

export interface ResultPorts extends ActivityPorts {
  readonly results: Results;
  readonly budgets: Budgets;
}
