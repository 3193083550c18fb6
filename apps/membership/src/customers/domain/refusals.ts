import { commonRefusals, defineRefusals, type CodeOf } from '@autoclub/domain-kit';

/** What can be wrong with a day of birth. */
export const birthdayRefusals = defineRefusals({
  ...commonRefusals.pick('DATE_OUT_OF_RANGE', 'DATE_IN_FUTURE'),
  COMPANY_HAS_NO_BIRTHDAY: { zh: '单位客户没有生日。', en: 'A company has no day of birth.' },
});

/** What can be wrong with a customer or a vehicle by itself. */
export const recordRefusals = defineRefusals({
  ...birthdayRefusals.texts,
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'PHONE_INVALID',
    'EMAIL_INVALID',
    'VIN_INVALID',
    'VIN_PLACEHOLDER',
    'VIN_CHECK_DIGIT_WRONG',
    'PLATE_INVALID',
    'NUMBER_OUT_OF_RANGE',
  ),
});

export type RecordCode = CodeOf<typeof recordRefusals>;
