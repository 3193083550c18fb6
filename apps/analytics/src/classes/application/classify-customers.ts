import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { asOfDay } from '../../network';
import type { CustomerHome } from '../../network';
import { classify } from '../domain/customer-classes';
import type { CustomerClasses } from '../domain/customer-classes';
import { referenceDay } from '../domain/reference-day';
import type { HistoryReads, HistoryRequest } from './ports';

/** The classes of one customer, with the trace of the last visit they contain (rulebook PLT-06). */
export interface ClassifiedCustomer extends CustomerClasses {
  readonly timeZone: string;
  readonly traceId: string | null;
}

export interface ClassifyCustomers {
  readonly homes: readonly CustomerHome[];
  /** Null: today. */
  readonly asOf: LocalDate | null;
}

/**
 * Labels many customers at once (rulebook ANA-01, ANA-02, ANA-12); a number of statements that does not grow with the
 * number of customers. Somebody who was not yet registered on the day is not in the answer.
 */
export async function classifyCustomers(
  unit: UnitOfWork<HistoryReads>,
  programmes: ProgrammeBook,
  reader: Reader,
  { homes, asOf }: ClassifyCustomers,
): Promise<Map<string, ClassifiedCustomer>> {
  const asked = new Map(
    homes.map((home) => [home.customerId, { home, ...judgement(programmes, home, asOf, reader.now) }]),
  );
  const requests = [...asked.values()].map(({ home, day }) => ({
    ...historyRequest(home.dealerId, day),
    customerId: home.customerId,
  }));
  const histories = await unit.read(reader, (reads) => reads.histories(requests));
  const labelled = histories.flatMap((history) => {
    const question = asked.get(history.customerId);
    if (!question || !isKnownOn(history, question.day.on)) return [];
    const { day, params, ruleVersion, home } = question;
    const classes = classify(history, day, { params, ruleVersion });
    return [{ ...classes, timeZone: home.timeZone, traceId: history.traceId }];
  });
  return new Map(labelled.map((classes) => [classes.customerId, classes]));
}

/** The reference day of a dealer and the numbers in force on it (rulebook CONV-3). */
export function judgement(
  programmes: ProgrammeBook,
  dealer: { dealerId: string; regionId: string; timeZone: string },
  asOf: LocalDate | null,
  now: Date,
) {
  const on = asOfDay(asOf, now, dealer.timeZone);
  const programme = programmes.inForce(dealer, on);
  const params = programme.values.analytics;
  return { day: referenceDay(on, params), params, ruleVersion: programme.version };
}

export function historyRequest(
  dealerId: string,
  day: ReturnType<typeof referenceDay>,
): Omit<HistoryRequest, 'customerId'> {
  const visitsAfter = day.potentialAfter < day.yearAfter ? day.potentialAfter : day.yearAfter;
  return { dealerId, asOf: day.on, yearAfter: day.yearAfter, visitsAfter };
}

function isKnownOn(
  history: { registeredOn: LocalDate | null; lastVisitOn: LocalDate | null },
  on: LocalDate,
) {
  return history.lastVisitOn !== null || (history.registeredOn !== null && history.registeredOn <= on);
}
