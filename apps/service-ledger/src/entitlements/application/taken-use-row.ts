import { amountText, day, recordNumber, wholeNumber } from '@autoclub/import-files';
import { z } from 'zod';

/** One use of a benefit as another system has it, in the dealer's currency. */
export const takenUseRow = z.strictObject({
  useNumber: recordNumber,
  customerNumber: recordNumber,
  code: z.string(),
  quantity: wholeNumber.default(1),
  usedOn: day,
  valueAmount: amountText,
  bearingDepartment: z.string(),
  staffNumber: recordNumber,
});

export type TakenUseRow = Readonly<z.infer<typeof takenUseRow>>;
