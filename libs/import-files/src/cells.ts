import { z } from 'zod';

/** Yes or no, as JSON writes it or as the words `true` and `false` of a CSV cell. */
export const flag = z.preprocess(
  (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
  z.boolean(),
);

/** A whole number of at least zero, as JSON writes it or as the digits of a CSV cell. */
export const wholeNumber = z.preprocess(
  (cell) => (typeof cell === 'string' && /^\d{1,15}$/.test(cell) ? Number(cell) : cell),
  z.int().min(0),
);

/** A decimal amount as text, such as `1199.99`; never a JSON number, which has lost its places already. */
export const decimalText = z.string().regex(/^-?\d{1,13}(\.\d{1,2})?$/);
