import { defineRefusals, type FieldPath, type RefusalOf } from '@autoclub/domain-kit';
import type { MembershipSource } from './membership';

export const referrerRefusals = defineRefusals({
  REFERRER_REQUIRED: {
    zh: '入会渠道为会员推荐时，须注明推荐会员。',
    en: 'A referral names the member who introduced the customer.',
  },
  REFERRER_UNEXPECTED: {
    zh: '只有会员推荐入会才可注明推荐会员。',
    en: 'Only a referral names a member who introduced the customer.',
  },
});

/** A referral names its referrer, and nothing else does (rulebook MEM-01). */
export function referrerFaults(
  source: MembershipSource,
  referrer: string | null,
  field: FieldPath,
): RefusalOf<typeof referrerRefusals>[] {
  const isReferral = source === 'REFERRAL';
  if (isReferral === (referrer !== null)) return [];
  return [referrerRefusals.no(isReferral ? 'REFERRER_REQUIRED' : 'REFERRER_UNEXPECTED', field)];
}

export const unknownReferrerRefusals = defineRefusals({
  REFERRER_NOT_FOUND: {
    zh: '本店当日没有这位推荐会员。',
    en: 'The dealer had no such member on that day.',
  },
});
