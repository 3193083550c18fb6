import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import { inputTexts } from '../../documents';

/** Why a policy is not recorded (rulebook SVC-10). */
export const refusals = defineRefusals({
  ...inputTexts,
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'VEHICLE_NOT_FOUND',
    'DUPLICATE_EXTERNAL_NUMBER',
    'REVISION_OUTDATED',
  ),
  POLICY_NUMBER_TAKEN: {
    zh: '保单号 {number} 已被使用。',
    en: 'The policy number {number} is taken by another policy.',
  },
});

export const { no } = refusals;
