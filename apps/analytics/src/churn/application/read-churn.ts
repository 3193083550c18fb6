import { addDays, groupBy, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import type { SmallestGroup } from '../../measures';
import { asOfDay, type DealerCopy, wholeNation } from '../../network';
import { churnOf, type Churn } from '../domain/churn';
import type { LostCar } from '../domain/lost-car';
import type { AskedMonth, ChurnReads } from './ports';

/** The churn of a dealer in a month, and the cars themselves for those who may see them. */
export interface DealerChurn extends Churn {
  readonly home: DealerCopy;
  /** The last day that is looked at. */
  readonly asOf: LocalDate;
  /** Fewer persons are no group that is shown above the dealer. */
  readonly smallestGroup: number;
  /** Empty above the dealer. */
  readonly cars: readonly LostCar[];
}

interface Asked extends AskedMonth {
  readonly home: DealerCopy;
  readonly smallest: SmallestGroup;
  readonly smallestGroup: number;
}

/**
 * Who was lost in a calendar month (rulebook ANA-05). Where the cars went is looked up at every dealer of the brand; a
 * dealer learns of it whether it was in its own region, and not where.
 */
export async function readChurn(
  unit: UnitOfWork<ChurnReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { dealers, month }: { readonly dealers: readonly DealerCopy[]; readonly month: Period },
): Promise<Map<string, DealerChurn>> {
  const asked = dealers.map((dealer): Asked => {
    const asOf = asOfDay(addDays(month.to, -1), reader.now, dealer.timeZone);
    const { lostMonths, suppressBelow } = programmes.inForce(dealer, asOf).values.analytics;
    const smallest = reader.scope.kind === 'dealer' ? null : suppressBelow;
    return {
      dealerId: dealer.dealerId,
      from: month.from,
      until: addDays(asOf, 1),
      lostMonths,
      smallest,
      home: dealer,
      smallestGroup: suppressBelow,
    };
  });
  const cars = await unit.read(wholeNation(reader), (reads) => reads.lostCars(asked));
  const { sold, reasons } = await unit.read(reader, async (reads) => ({
    sold: await reads.soldCars(asked),
    reasons: await reads.reasons(asked),
  }));
  const [carsOf, soldOf, reasonsOf] = [
    groupBy(cars, ofDealer),
    groupBy(sold, ofDealer),
    groupBy(reasons, ofDealer),
  ];
  return new Map(
    asked.map(({ dealerId, until, smallest, home, smallestGroup }) => {
      const lost = carsOf.get(dealerId) ?? [];
      const churn = churnOf(lost, soldOf.get(dealerId) ?? [], reasonsOf.get(dealerId) ?? [], smallest);
      return [
        dealerId,
        { ...churn, home, smallestGroup, asOf: addDays(until, -1), cars: smallest === null ? lost : [] },
      ];
    }),
  );
}

function ofDealer({ dealerId }: { readonly dealerId: string }): string {
  return dealerId;
}
