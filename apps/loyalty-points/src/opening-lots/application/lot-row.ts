import { day, recordNumber, wholeNumber } from '@autoclub/import-files';
import { z } from 'zod';

/** An empty cell of a CSV says nothing. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (cell === '' ? null : cell), schema.nullish());

/** A lot as the system of before writes it. */
export const lotRow = z.strictObject({
  lotNumber: recordNumber,
  customerNumber: recordNumber,
  points: wholeNumber,
  earnedOn: day,
  expiresOn: unlessEmpty(day),
  funderDealerId: unlessEmpty(recordNumber),
});
