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

/** One and the same car at every dealer of the brand, without its VIN: a hash by a key that only membership holds. */
export const carKey = z
  .string()
  .regex(/^[\w-]{22}$/)
  .describe('The same for one car at every dealer, a keyed hash; absent: unknown');

/** A calendar month `YYYY-MM` of the dealer's business days. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('Calendar month, such as "2026-11"');

/** Hundredths of a percent. */
export const basisPoints = z.int().min(0).max(10_000).describe('Hundredths of a percent: 500 is 5 %');

/** Whose fact it is. */
export const ofMember = { dealerId: id('dlr'), customerId: id('cus'), membershipId: id('mem') };

/** Whose fact it is, with the membership in force then, if there was one. */
export const ofCustomer = { ...ofMember, membershipId: id('mem').nullable() };

/** Another record by its kind and identifier, such as the fact that something follows from. */
export const reference = z.object({ type: code, id: z.string().min(1).max(64) });

/** What an account holds after the fact (rulebook PTS-07). */
export const balanceAfter = z.object({ available: points, held: points, total: points });

/** How a customer is reached (rulebook ACT-08). */
export const contactChannel = z.enum(['SMS', 'EMAIL', 'PHONE', 'POST', 'BULLETIN']);

/** A mark a customer gives. */
export const score = z.int().min(0).max(10).describe('0 to 10');
