import type { LocalDate } from '@autoclub/domain-kit';
import { z } from 'zod';

/** The most that one call takes: answered in a fraction of a second, and small enough to send again. */
export const CHUNK = { maxRows: 200, maxBytes: 200 * 1024 } as const;

/**
 * The shape of the fields of a row. Texts and amounts are judged by the domain, which says what is wrong with
 * them.
 */
export const cell = {
  number: z.string().min(1).max(200),
  text: z.string().nullish(),
  amount: z.string().max(40),
  instant: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
  /** A day of the calendar, of whatever year: the domain names one that business cannot be dated. */
  day: z.iso.date().transform((value) => value as LocalDate),
};
