import { appointments } from '../../../../facts';
import { flow } from '../../measure';

/** Appointments whose reception began as promised (rulebook SVC-12). */
export const receptionsInTime = flow({
  code: 'RECEPTIONS_IN_TIME',
  over: appointments,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: { column: 'outcome', isOneOf: ['KEPT'] },
  persons: {
    over: appointments,
    column: 'customerId',
    day: 'businessDay',
    dimension: null,
    only: { column: 'outcome', isOneOf: ['KEPT'] },
  },
});
