import { defineEvent } from '../../define-event';
import { exampleRenewalPack, renewalPackState } from './renewal-pack';

export const renewalPackSigned = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'renewal-pack',
  name: 'renewal-pack-signed',
  version: 1,
  key: 'renewalPackId',
  summary:
    "After a claim the customer paid part of next year's premium ahead and chose a gift (rulebook SVC-09).",
  schema: renewalPackState,
  example: exampleRenewalPack,
});
