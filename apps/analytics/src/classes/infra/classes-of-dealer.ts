import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { DealerCopy } from '../../network';
import { historyRequest, judgement } from '../application/classify-customers';
import { classify, type CustomerClasses } from '../domain/customer-classes';
import { historyReads } from './history-reads';

/**
 * The classes of all customers of a dealer on a day that is not in the future, inside the transaction of a later room
 * (rulebook ANA-01, ANA-02): the rules exist once, and all who need a class of many customers ask here.
 */
export async function classesOfDealer(
  tx: Tx,
  programmes: ProgrammeBook,
  dealer: DealerCopy,
  asOf: LocalDate,
  now: Date,
): Promise<CustomerClasses[]> {
  const { day, params, ruleVersion } = judgement(programmes, dealer, asOf, now);
  const histories = await historyReads(tx).dealerHistories([historyRequest(dealer.dealerId, day)]);
  return histories.map((history) => classify(history, day, { params, ruleVersion }));
}
