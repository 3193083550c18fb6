import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, id } from '../fields';

export const programmePublished = defineEvent({
  publisher: 'membership',
  aggregate: 'programme-release',
  name: 'programme-published',
  version: 1,
  key: 'programmeReleaseId',
  summary:
    'A checked release of programme numbers; every service judges by it from its first day on (rulebook CONV-3, CONV-7).',
  schema: z.object({
    programmeReleaseId: id('prl'),
    scope: z
      .enum(['OEM', 'REGION', 'DEALER'])
      .describe('Who decides: the OEM for all, a region or a dealer over it'),
    scopeId: z.string().nullable().describe("The region's or the dealer's id; null for the OEM"),
    versionId: z.string().min(1).max(64).describe('Named in every explanation, such as SH01@3'),
    effectiveOn: businessDay,
    values: z
      .record(z.string(), z.record(z.string(), z.json()))
      .describe('The numbers that change, by section and name; what is absent comes from the level above'),
  }),
  example: {
    programmeReleaseId: 'prl_01jd0000000000000000000001',
    scope: 'DEALER',
    scopeId: 'dlr_01jd0000000000000000000001',
    versionId: 'SH01@3',
    effectiveOn: '2026-12-01',
    values: {
      points: { activityPoints: 8 },
      service: { labourDiscountBp: { BASIC: 500, SILVER: 1_000, GOLD: 2_500 } },
    },
  },
});
