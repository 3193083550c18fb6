import { defineEvent } from '../../define-event';
import { exampleRedemption, redemptionState } from './redemption';

export const redemptionReserved = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'redemption',
  name: 'redemption-reserved',
  version: 1,
  key: 'redemptionId',
  summary:
    'Points are held for something that another service now issues, books or offsets, or refuses (rulebook PTS-07).',
  schema: redemptionState,
  example: exampleRedemption,
});
