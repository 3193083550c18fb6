import { commonRefusals, defineRefusals, type CodeOf } from '@autoclub/domain-kit';

/** What can be wrong with a customer or a vehicle by itself. */
export const recordRefusals = defineRefusals(
  commonRefusals.pick(
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
    'DATE_OUT_OF_RANGE',
    'NUMBER_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
  ),
);

export type RecordCode = CodeOf<typeof recordRefusals>;
