import { CHUNK, day, decimalText, readRows, type FileFormat } from '@autoclub/import-files';
import { z } from 'zod';
import type { Chunk } from '@autoclub/use-cases';
import { MEMBERSHIP_SOURCES } from '../domain/membership';
import type { CardRow } from '../domain/membership-import';

const row = z
  .strictObject({
    customerNumber: z.string(),
    memberNumber: z.string(),
    tier: z.string().max(64),
    source: z.enum(MEMBERSHIP_SOURCES),
    wayIn: z.string().max(64),
    feePaid: decimalText,
    activatedOn: day,
    referrerMemberNumber: z.string().nullish(),
  })
  .transform(({ referrerMemberNumber, ...card }) => ({
    ...card,
    referrerMemberNumber: referrerMemberNumber || null,
  }));

const columns = ['customerNumber', 'memberNumber', 'tier', 'source', 'wayIn', 'feePaid', 'activatedOn'];

/** Reads a chunk of `memberships.csv`. */
export function membershipRows({
  idempotencyKey,
  isDryRun,
  format,
  content,
}: Omit<Chunk<CardRow>, 'rows'> & { readonly format: FileFormat }): Chunk<CardRow> {
  const rows = readRows({ format, content, row, columns, mayHave: ['referrerMemberNumber'], ...CHUNK });
  return { idempotencyKey, isDryRun, format, content, rows };
}
