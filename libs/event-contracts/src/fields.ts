import { z } from 'zod';

/** Field shapes that events share with the graph: decimal strings, UTC instants, business days. No personal data. */
export const id = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{1,40}$`))
    .describe(`Identifier with the prefix ${prefix}_`);

export const decimalAmount = z
  .string()
  .regex(/^-?\d{1,13}\.\d{2}$/)
  .describe('Decimal amount with two places, such as "1199.99"');

export const money = z.object({
  amount: decimalAmount,
  currencyCode: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217'),
});

export const instant = z.iso.datetime().describe('RFC 3339 in UTC');
export const businessDay = z.iso.date().describe("Calendar date in the dealer's time zone");
export const points = z.int().describe('Points, a whole number');
export const count = z.int().min(0);
export const code = z.string().min(1).max(64);

/** A record's number in the dealer's own system; unique per dealer and system. */
export const externalRef = z.object({ system: z.string().min(1).max(40), number: z.string().min(1).max(64) });
