import { amountText, day, recordNumber, wholeNumber } from '@autoclub/import-files';
import { z } from 'zod';

/** One prepaid package as it stands on the day a dealer begins: the list prices are those of the day of its sale. */
export const openingRow = z.strictObject({
  packageNumber: recordNumber,
  customerNumber: recordNumber,
  vehicleNumber: recordNumber.optional(),
  definitionCode: z.string(),
  soldOn: day,
  oilMillilitres: wholeNumber,
  oilListAmount: amountText,
  filterListAmount: amountText.optional(),
  workListAmount: amountText.optional(),
  usedSets: wholeNumber,
});

export type OpeningRow = Readonly<z.infer<typeof openingRow>>;
