import { localTime } from '@autoclub/domain-kit';
import { done, type Job, more } from '@autoclub/jobs';
import { publishFacts } from '@autoclub/service-host';
import { closeDays } from '../application/close-days';
import { AppointmentRepository } from './appointment.repository';

/** How many appointments one transaction takes. */
const PORTION = 500;

/** Closes at night the appointments that nobody closed on their day (rulebook SVC-12). */
export const closeDaysJob: Job = {
  name: 'close-appointments',
  at: localTime('00:30'),
  catchUp: 'LATEST_DAY',
  async run({ dealerId, businessDay: day, now, cause }, tx) {
    const books = new AppointmentRepository(tx, { kind: 'dealer', dealerId });
    const { count, facts } = await closeDays(books, { day, now, limit: PORTION });
    const { correlationId: traceId, causationId: requestId } = cause;
    await publishFacts(tx, { traceId, requestId, now }, facts);
    return count < PORTION ? done(count) : more(day, count);
  },
};
