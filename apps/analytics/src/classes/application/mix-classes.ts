import { groupBy } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { countByClass, hiddenMix, mixAgainstPlan } from '../domain/class-mix';
import type { HiddenMix, MixSlice } from '../domain/class-mix';
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
  readonly hidden: HiddenMix;
  readonly smallestGroup: number;
}

export interface MixClasses {
  readonly dealers: readonly DealerCopy[];
  readonly asOf: LocalDate | null;
}

/**
 * Counts the value classes of whole dealers. PostgreSQL sums each customer's year up into one row, and the rule of
 * ANA-01 judges the rows: it exists once, and not a second time in SQL.
 */
export async function mixClasses(
  unit: UnitOfWork<HistoryReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { dealers, asOf }: MixClasses,
): Promise<Map<string, ClassMix>> {
  const asked = dealers.map((dealer) => ({ dealer, ...judgement(programmes, dealer, asOf, reader.now) }));
  const requests = asked.map(({ dealer, day }) => historyRequest(dealer.dealerId, day));
  const histories = await unit.read(reader, (reads) => reads.dealerHistories(requests));
  const byDealer = groupBy(histories, (history) => history.dealerId);
  return new Map(
    asked.map(({ dealer, day, params, ruleVersion }) => {
      const customers = byDealer.get(dealer.dealerId) ?? [];
      const counts = countByClass(
        customers.map((history) => classify(history, day, { params, ruleVersion }).value.class),
      );
      const { loyal, general, inactive, lost } = params.plannedMixBp;
      const plan = { LOYAL: loyal, GENERAL: general, INACTIVE: inactive, LOST: lost };
      const smallestGroup = reader.scope.kind === 'dealer' ? null : params.suppressBelow;
      const { timeZone } = dealer;
      const groups = mixAgainstPlan(counts, plan);
      const hidden = hiddenMix(counts, smallestGroup);
      return [
        dealer.dealerId,
        { asOf: day.on, timeZone, ruleVersion, counts, groups, hidden, smallestGroup: params.suppressBelow },
      ];
    }),
  );
}
