import { reworks } from '../../../../facts';
import { flow } from '../../measure';

/** Orders that repeat a job of an earlier one (rulebook SVC-20). */
export const reworksRecorded = flow({
  code: 'REWORKS',
  over: reworks,
  day: 'recordedOn',
  dimension: null,
  amount: 'ONE',
  only: null,
  persons: { over: reworks, column: 'customerId', day: 'recordedOn', dimension: null, only: null },
});
