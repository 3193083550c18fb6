import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';
import { documentRefusals } from '../../documents';

/** Why a policy is not recorded (rulebook SVC-10). */
export const recordRefusals = defineRefusals({
  ...documentRefusals.texts,
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DATE_IN_FUTURE',
    'DATE_OUT_OF_RANGE',
    'PERIOD_INVALID',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
  ),
  POLICY_NUMBER_TAKEN: {
    zh: '保单号 {number} 已被使用。',
    en: 'The policy number {number} is taken by another policy.',
  },
});

export type RecordRefusal = RefusalOf<typeof recordRefusals>;
