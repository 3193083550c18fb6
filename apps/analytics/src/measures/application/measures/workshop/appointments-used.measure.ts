import { appointments } from '../../../../facts';
import { flow } from '../../measure';

/** Appointments for which the customer came, by the day of the slot (rulebook SVC-12). */
export const appointmentsUsed = flow({
  code: 'APPOINTMENTS_USED',
  over: appointments,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: { column: 'outcome', isOneOf: ['KEPT', 'BROKEN'] },
  persons: {
    over: appointments,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: { column: 'outcome', isOneOf: ['KEPT', 'BROKEN'] },
  },
});
