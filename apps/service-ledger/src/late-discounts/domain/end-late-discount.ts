import {
  accepted,
  commonRefusals,
  defineRefusals,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { type EndedLateDiscount, type LateDiscount, stateOf } from './late-discount';

/** Why an entry cannot be ended. */
export const endRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  LATE_DISCOUNT_NOT_FOUND: { zh: '未找到该补差记录。', en: 'There is no such late discount.' },
  LATE_DISCOUNT_NOT_OPEN: {
    zh: '该补差记录已处理，或无需补差。',
    en: 'This late discount has ended already, or nothing is owed.',
  },
});

/** Ends an open entry once; two who do so at the same moment come one after the other, by its lock. */
export function endLateDiscount(
  listed: LateDiscount | undefined,
  ended: Omit<EndedLateDiscount, 'amount'>,
): Outcome<LateDiscount, RefusalOf<typeof endRefusals>> {
  if (!listed) return refused(endRefusals.no('LATE_DISCOUNT_NOT_FOUND', ['lateDiscountId']));
  if (stateOf(listed) !== 'OPEN')
    return refused(endRefusals.no('LATE_DISCOUNT_NOT_OPEN', ['lateDiscountId']));
  return accepted({ ...listed, ended: { ...ended, amount: listed.owed } });
}
