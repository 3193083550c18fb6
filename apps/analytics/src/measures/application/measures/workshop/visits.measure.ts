import { visits as everyVisit } from '../../../../facts';
import { flow } from '../../measure';

/** Cars that came, each once a day; a fully refunded order is a visit too, since the car was here. */
export const visits = flow({
  code: 'VISITS',
  over: everyVisit,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: { column: 'orderCount', is: 'POSITIVE' },
  persons: null,
});
