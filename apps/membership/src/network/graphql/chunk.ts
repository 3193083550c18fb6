import { localDate } from '@autoclub/domain-kit';
import { z } from 'zod';

/** The most that one call of an import takes: answered in a fraction of a second, and small enough to send again. */
export const CHUNK = { maxRows: 200, maxBytes: 200 * 1024 } as const;

/** A day in a row; of the centuries that the calendar of the platform knows, so that reading it cannot throw. */
export const day = z.iso
  .date()
  .regex(/^(19|20|21)/)
  .transform(localDate);
