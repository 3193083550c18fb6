import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

/** What is wrong with a name or a code. */
export const namedRefusals = defineRefusals(
  commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID'),
);

/** A code that no dealer has; of an operator's list, so it is not merely late. */
export const dealerCodeRefusals = defineRefusals({
  DEALER_NOT_FOUND: { zh: '未找到代码为 {code} 的经销商。', en: 'No dealer has the code {code}.' },
});

/** The longest name of a region, dealer, outlet or person. */
export const NAME_LENGTH = 80;
