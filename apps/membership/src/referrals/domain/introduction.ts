import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Who is introduced, in the form in which records are kept. */
export interface Introduced {
  readonly name: string;
  readonly phone: string;
  readonly identityNumber: string | null;
  readonly vin: string | null;
}

/** A customer of the dealer with the same phone number or the same car. */
export interface Alike {
  readonly customerId: string;
  readonly isMember: boolean;
}

export const introductionRefusals = defineRefusals({
  SELF_REFERRAL: { zh: '会员不能推荐自己。', en: 'A member cannot introduce himself.' },
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
  ALREADY_A_CUSTOMER: {
    zh: '此人已是本店客户，不能作为新客户推荐。',
    en: 'This person is a customer of the dealer already.',
  },
  ALREADY_REFERRED: {
    zh: '此人已在本大区被推荐过。',
    en: 'This person was introduced in the region already.',
  },
});

export const prospectRefusals = defineRefusals(
  commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'PHONE_INVALID',
    'VIN_INVALID',
    'VIN_PLACEHOLDER',
    'VIN_CHECK_DIGIT_WRONG',
  ),
);

/**
 * Why somebody cannot be introduced (rulebook MEM-10); nothing when they can: nobody introduces himself, a member or an
 * existing customer, which the same phone number or car tells, nor anybody whom a member of the region introduced.
 */
export function introductionFaults(
  referrerCustomerId: string,
  alike: readonly Alike[],
  isClaimed: boolean,
): RefusalOf<typeof introductionRefusals>[] {
  const field = ['phone'];
  if (alike.some(({ customerId }) => customerId === referrerCustomerId))
    return [introductionRefusals.no('SELF_REFERRAL', field)];
  if (alike.some(({ isMember }) => isMember)) return [introductionRefusals.no('ALREADY_A_MEMBER', field)];
  if (isClaimed) return [introductionRefusals.no('ALREADY_REFERRED', field)];
  if (alike.length > 0) return [introductionRefusals.no('ALREADY_A_CUSTOMER', field)];
  return [];
}

/** What tells one person from another in a whole region; only digests of it are kept. */
export function marksOf({ phone, identityNumber, vin }: Omit<Introduced, 'name'>): string[] {
  return [
    `PHONE ${phone}`,
    ...(identityNumber === null ? [] : [`IDENTITY ${identityNumber}`]),
    ...(vin === null ? [] : [`VIN ${vin}`]),
  ];
}
