import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

/** Why there is no statement. */
export const statementRefusals = defineRefusals(
  commonRefusals.pick('MEMBERSHIP_NOT_FOUND', 'PERIOD_INVALID', 'PERIOD_TOO_LONG'),
);

/** Why there is no receipt. */
export const receiptRefusals = defineRefusals(commonRefusals.pick('REPAIR_ORDER_NOT_FOUND'));
