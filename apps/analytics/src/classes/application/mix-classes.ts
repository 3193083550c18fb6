import { groupBy } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { TenantScope } from '@autoclub/identity';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { SmallestGroup } from '../../figures';
import type { DealerCopy, ReadModel } from '../../network';
import { countByClass, mixAgainstPlan } from '../domain/class-mix';
import type { MixSlice } from '../domain/class-mix';
import { classify } from '../domain/customer-classes';
import type { ValueClass } from '../domain/rules/value-class.rule';
import { historyRequest, judgement } from './classify-customers';
import type { HistoryReads } from './ports';

/** How many customers a dealer has in each value class, beside the planned mix (rulebook ANA-01). */
export interface ClassMix {
  readonly asOf: LocalDate;
  readonly timeZone: string;
  readonly ruleVersion: string;
  readonly counts: Readonly<Record<ValueClass, number>>;
  readonly groups: readonly MixSlice[];
  readonly smallestGroup: SmallestGroup;
}

export interface MixClasses {
  readonly scope: TenantScope;
  readonly dealers: readonly DealerCopy[];
  readonly asOf: LocalDate | null;
  readonly now: Date;
}

/**
 * Counts the value classes of whole dealers. PostgreSQL sums each customer's year up into one row, and the rule of
 * ANA-01 judges the rows: it exists once, and not a second time in SQL.
 */
export async function mixClasses(
  model: ReadModel<HistoryReads>,
  programmes: ProgrammeBook,
  { scope, dealers, asOf, now }: MixClasses,
): Promise<Map<string, ClassMix>> {
  const asked = dealers.map((dealer) => ({ dealer, ...judgement(programmes, dealer, asOf, now) }));
  const requests = asked.map(({ dealer, day }) => historyRequest(dealer.dealerId, day));
  const histories = await model.read(scope, (reads) => reads.dealerHistories(requests));
  const byDealer = groupBy(histories, (history) => history.dealerId);
  return new Map(
    asked.map(({ dealer, day, params, ruleVersion }) => {
      const customers = byDealer.get(dealer.dealerId) ?? [];
      const counts = countByClass(
        customers.map((history) => classify(history, day, params, ruleVersion).value.class),
      );
      const { loyal, general, inactive, lost } = params.plannedMixBp;
      const plan = { LOYAL: loyal, GENERAL: general, INACTIVE: inactive, LOST: lost };
      const smallestGroup = scope.kind === 'dealer' ? null : params.suppressBelow;
      const { timeZone } = dealer;
      const groups = mixAgainstPlan(counts, plan);
      return [dealer.dealerId, { asOf: day.on, timeZone, ruleVersion, counts, groups, smallestGroup }];
    }),
  );
}
