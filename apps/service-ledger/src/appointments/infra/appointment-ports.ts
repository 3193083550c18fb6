import type { Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { documentPremises } from '../../documents';
import { dealerIdOf } from '../../network';
import { openingBooksIn } from '../../opening-hours';
import type { AppointmentReads, BookPorts, ChangePorts, Terms } from '../application/ports';
import { AppointmentRepository } from './appointment.repository';

type AppointmentHost = Pick<Host, 'programmes' | 'ids'>;

/** How long a job takes of which a programme says nothing. */
const USUAL_MINUTES = 60;

/** What the use cases of appointments work on inside one transaction. */
export function appointmentPorts({ programmes, ids }: AppointmentHost) {
  const terms = termsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): BookPorts & ChangePorts => {
    const source = { dealerId: dealerIdOf(scope), table: null };
    return Object.assign(new AppointmentRepository(tx, scope), {
      hours: openingBooksIn(tx, scope, { programmes }),
      terms,
      ids,
      premises: (asked: Parameters<BookPorts['premises']>[0]) =>
        documentPremises<never>(tx, source, asked, () => Promise.resolve([])),
    });
  };
}

/** What the graph looks up, for any reader. */
export function appointmentReads({ programmes }: Pick<Host, 'programmes'>) {
  const terms = termsFrom(programmes);
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): AppointmentReads =>
    Object.assign(new AppointmentRepository(tx, scope), {
      hours: openingBooksIn(tx, scope, { programmes }),
      terms,
    });
}

/** The numbers of the programme in force for a dealer on a day (rulebook CONV-3). */
function termsFrom(book: ProgrammeBook): Terms {
  return ({ id: dealerId, regionId }, day) => {
    const { service } = book.inForce({ regionId, dealerId }, day).values;
    const { slotMinutes, bookedDaysAhead, holdMinutes, noShowMinutes } = service;
    const minutes = new Map<string, number>(
      service.jobDurations.map(({ code, minutes: taken }) => [code, taken]),
    );
    return {
      slotMinutes,
      bookedDaysAhead,
      holdMinutes,
      noShowMinutes,
      promiseMinutes: service.receptionPromiseMinutes,
      durationMinutes: (kind) => minutes.get(kind) ?? USUAL_MINUTES,
    };
  };
}
