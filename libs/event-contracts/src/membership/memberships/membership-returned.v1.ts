import { defineEvent } from '../../define-event';
import { businessDay } from '../../fields';
import { examplePeriod, membershipPeriod } from './period';

export const membershipReturned = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'membership-returned',
  version: 1,
  key: 'membershipId',
  summary:
    'A lapsed member came back within the window of the dealer, or topped up a stored value: the card holds again (rulebook MEM-08).',
  schema: membershipPeriod.extend({
    returnedOn: businessDay,
    lapsedOn: businessDay.describe('When it had lapsed'),
  }),
  example: {
    ...examplePeriod,
    changedOn: '2029-01-05',
    validFrom: '2029-01-05',
    validTo: '2031-01-05',
    returnedOn: '2029-01-05',
    lapsedOn: '2028-12-21',
  },
});
