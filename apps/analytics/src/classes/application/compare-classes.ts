import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { type ClassMatrix, classMatrix, isShown } from '../domain/class-matrix';
import { classify, type CustomerClasses } from '../domain/customer-classes';
import { historyRequest, judgement } from './classify-customers';
import type { HistoryReads } from './ports';

export interface CompareClasses {
  readonly dealer: DealerCopy;
  /** The former day; null: for each member the day of joining. */
  readonly before: LocalDate | null;
  /** Null: today. */
  readonly now: LocalDate | null;
}

/** Two days of a dealer beside each other; null where those above the dealer would see a small group. */
export interface ComparedClasses {
  readonly asOf: LocalDate;
  readonly matrix: ClassMatrix | null;
}

/**
 * Labels the customers of a dealer on two days and counts who moved where (rulebook ANA-12); of joining, the members
 * alone, each judged on the day of the first activation by the numbers in force then.
 */
export async function compareClasses(
  unit: UnitOfWork<HistoryReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { dealer, before, now }: CompareClasses,
): Promise<ComparedClasses> {
  const at = (on: LocalDate | null) => judgement(programmes, dealer, on, reader.now);
  const today = at(now);
  const { former, latter } = await unit.read(reader, async (reads) => {
    const current = await labelledOn(reads, dealer, today);
    if (before !== null) return { former: await labelledOn(reads, dealer, at(before)), latter: current };
    const joined = new Map(
      (await reads.joined(dealer.dealerId)).map((each) => [each.customerId, each.joinedOn]),
    );
    const requests = [...joined].map(([customerId, joinedOn]) => ({
      ...historyRequest(dealer.dealerId, at(joinedOn).day),
      customerId,
    }));
    const histories = await reads.histories(requests);
    const labelled = histories.map((history) => {
      const { day, ...yardstick } = at(joined.get(history.customerId) ?? null);
      return classify(history, day, yardstick);
    });
    return { former: labelled, latter: current.filter(({ customerId }) => joined.has(customerId)) };
  });
  const matrix = classMatrix(former, latter);
  const smallest = reader.scope.kind === 'dealer' ? null : today.params.suppressBelow;
  return { asOf: today.day.on, matrix: isShown(matrix, smallest) ? matrix : null };
}

async function labelledOn(
  reads: HistoryReads,
  { dealerId }: DealerCopy,
  { day, ...yardstick }: ReturnType<typeof judgement>,
): Promise<CustomerClasses[]> {
  const histories = await reads.dealerHistories([historyRequest(dealerId, day)]);
  return histories.map((history) => classify(history, day, yardstick));
}
