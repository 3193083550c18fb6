import { orders } from '../../../facts';
import { flow } from '../measure';

/** Every settled order, whoever paid it. */
export const visits = flow({
  code: 'VISITS',
  over: orders,
  day: 'businessDay',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: null,
});
