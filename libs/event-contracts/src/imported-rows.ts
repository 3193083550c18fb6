import { z } from 'zod';
import { code, count, id } from './fields';

/** What a file of a dealer can hold that another service than the one with the files keeps (rulebook SVC-22). */
export const OPENING_KINDS = ['OPENING_LOTS', 'OPENING_COUNTERS', 'OPENING_WALLETS'] as const;
export type OpeningKind = (typeof OPENING_KINDS)[number];

/** Rows in one event at most. */
export const MOST_DELIVERED_ROWS = 250;

const ofChunk = { importChunkId: id('imc'), importRunId: id('imp'), dealerId: id('dlr') };

/** Numbers of records, amounts and days; texts of people are in no such file. */
export const deliveredRows = z.object({
  ...ofChunk,
  kind: z.enum(OPENING_KINDS),
  isDryRun: z.boolean().describe('Only judge, write nothing'),
  clientId: z.string().min(1).max(200).describe('The system that delivered the file'),
  rows: z
    .array(
      z.object({
        rowNumber: count,
        fields: z.record(
          z.string().max(64),
          z.union([z.string().max(200), z.number(), z.boolean()]).nullable(),
        ),
      }),
    )
    .min(1)
    .max(MOST_DELIVERED_ROWS),
});

const reason = z.object({
  code,
  field: z.array(z.string().max(64)),
  zh: z.string(),
  en: z.string(),
});

/** What became of delivered rows, in their order. */
export const judgedRows = z.object({
  ...ofChunk,
  refusal: reason.nullable().describe('Why none of them could be judged; null where they were'),
  rows: z.array(
    z.object({
      rowNumber: count,
      externalNumber: z.string().max(200).nullable(),
      outcome: z.enum(['ACCEPTED', 'UNCHANGED', 'REFUSED']),
      recordId: z.string().max(64).nullable(),
      reasons: z.array(reason),
    }),
  ),
});
