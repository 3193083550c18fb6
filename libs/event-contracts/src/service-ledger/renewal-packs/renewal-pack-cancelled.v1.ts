import { defineEvent } from '../../define-event';
import { cny } from '../../examples';
import { businessDay, code, money } from '../../fields';
import { exampleRenewalPack, renewalPackState } from './renewal-pack';

export const renewalPackCancelled = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'renewal-pack',
  name: 'renewal-pack-cancelled',
  version: 1,
  key: 'renewalPackId',
  summary:
    'A signed pack was cancelled: the prepayment is returned, the gifts are void, and the reward is taken back (rulebook SVC-09).',
  schema: renewalPackState.extend({
    cancelledOn: businessDay,
    reasonCode: code,
    refundedAmount: money,
    rewardTakenBackAmount: money,
  }),
  example: {
    ...exampleRenewalPack,
    cancelledOn: '2026-12-01',
    reasonCode: 'CUSTOMER_WITHDREW',
    refundedAmount: cny('1000.00'),
    rewardTakenBackAmount: cny('50.00'),
  },
});
