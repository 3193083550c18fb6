import { defineEvent } from '../../define-event';
import { businessDay } from '../../fields';
import { examplePeriod, membershipPeriod } from './period';

export const membershipRenewed = defineEvent({
  publisher: 'membership',
  aggregate: 'membership',
  name: 'membership-renewed',
  version: 1,
  key: 'membershipId',
  summary:
    'A card was renewed: tier and points stay, and a new period follows the old one (rulebook MEM-05, MEM-08).',
  schema: membershipPeriod.extend({ renewedOn: businessDay }),
  example: { ...examplePeriod, renewedOn: '2028-11-10' },
});
