import type { Bilingual } from '@autoclub/domain-kit';

/** What somebody should know of a customer whose record is right all the same. */
export const CUSTOMER_WARNINGS = ['SAME_NAME_AND_PHONE'] as const;
export type CustomerWarning = (typeof CUSTOMER_WARNINGS)[number];

export const CUSTOMER_WARNING_TEXTS: Readonly<Record<CustomerWarning, Bilingual>> = {
  SAME_NAME_AND_PHONE: {
    zh: '本店另有同名同电话的客户，可能是同一人。',
    en: 'Another customer of the dealer has this name and phone number; it may be the same person.',
  },
};
