import {
  type LocalDate,
  addMonths,
  businessDayOf,
  formatMoney,
  localDate,
  localTime,
  money,
} from '@autoclub/domain-kit';
import { clearingClosed } from '@autoclub/event-contracts';
import { type Job, type JobRun, done } from '@autoclub/jobs';
import { appendEvents } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { dealersIn } from '../../network';
import { closeClearing } from '../application/close-clearing';
import { type Clearing, netOf } from '../domain/clearing';
import { keepClearing, spentElsewhere } from './clearing.repository';

/**
 * Closes the month before on the second of each month: by then it has ended in every zone, so the books that a
 * counterpart closes later say the same.
 */
export function clearingJob({ database, ids }: Host): Job {
  return {
    name: 'close-clearing',
    at: localTime('03:30'),
    isDue: (day) => day.endsWith('-02'),
    catchUp: 'EACH_DAY',
    run: async (run, tx) => {
      const { dealerId, businessDay, timeZone, now } = run;
      const [dealer] = await dealersIn(tx).byId([dealerId]);
      if (!dealer) return done();
      const closed = await closeClearing(
        {
          ids,
          spent: spentElsewhere(database),
          keep: (clearing) => keepClearing(tx, clearing),
          publish: (clearing) => publish(tx, run, dealer.regionId, clearing),
        },
        { dealerId, month: monthBefore(businessDay), closedOn: businessDayOf(now, timeZone) },
      );
      return done(closed?.lines.length);
    },
  };
}

function monthBefore(day: LocalDate): LocalDate {
  return addMonths(localDate(`${day.slice(0, 7)}-01`), -1);
}

async function publish(tx: Tx, { cause, now }: JobRun, regionId: string, clearing: Clearing): Promise<void> {
  const { clearingId, dealerId, month, closedOn, lines } = clearing;
  const data = {
    clearingId,
    dealerId,
    month: month.slice(0, 7),
    closedOn,
    lines: lines.map((line) => ({
      counterpartDealerId: line.counterpartDealerId,
      spentHerePoints: line.spentHerePoints,
      receivableAmount: amountOf(line.receivableMinor),
      spentTherePoints: line.spentTherePoints,
      payableAmount: amountOf(line.payableMinor),
      netAmount: amountOf(line.netMinor),
    })),
    netAmount: amountOf(netOf(lines)),
  };
  const sequence = sequenceOf(month);
  await appendEvents(tx, [{ contract: clearingClosed, data, sequence, dealerId, regionId }], cause, now);
}

/** The statements of a dealer follow each other month by month, whatever was skipped. */
function sequenceOf(month: LocalDate): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function amountOf(minor: number) {
  return { amount: formatMoney(money(minor)), currencyCode: 'CNY' };
}
