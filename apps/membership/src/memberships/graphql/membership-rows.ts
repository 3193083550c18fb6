import { money, parseMoney } from '@autoclub/domain-kit';
import { decimalText, readRows, type FileFormat } from '@autoclub/import-files';
import { z } from 'zod';
import type { Chunk } from '@autoclub/use-cases';
import { CHUNK, day } from '../../kernel/graph';
import { MEMBERSHIP_SOURCES } from '../domain/membership';
import type { ImportedCard } from '../domain/membership-import';

const row = z.strictObject({
  customerNumber: z.string(),
  memberNumber: z.string(),
  tier: z.string().max(64),
  source: z.enum(MEMBERSHIP_SOURCES),
  wayIn: z.string().max(64),
  feePaid: decimalText.transform((text) => parseMoney(text) ?? money(0)),
  activatedOn: day,
});

const columns = ['customerNumber', 'memberNumber', 'tier', 'source', 'wayIn', 'feePaid', 'activatedOn'];

/** Reads a chunk of `memberships.csv`. */
export function membershipRows({
  idempotencyKey,
  isDryRun,
  format,
  content,
}: Omit<Chunk<ImportedCard>, 'rows'> & { readonly format: FileFormat }): Chunk<ImportedCard> {
  const rows = readRows({ format, content, row, columns, ...CHUNK });
  return { idempotencyKey, isDryRun, format, content, rows };
}
