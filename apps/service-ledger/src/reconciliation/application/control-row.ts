import { amountText, day, flag, recordNumber } from '@autoclub/import-files';
import { z } from 'zod';

/** One order in the control file of a day, in the dealer's currency. */
export const controlRow = z.strictObject({
  roNumber: recordNumber,
  settledOn: day,
  payableAmount: amountText,
  pointsPaidAmount: amountText.optional(),
  isWithdrawn: flag.default(false),
});

export type ControlRow = Readonly<z.infer<typeof controlRow>>;
