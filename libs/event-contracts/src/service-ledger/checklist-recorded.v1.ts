import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId } from '../examples';
import { businessDay, code, count, id, instant } from '../fields';

export const checklistRecorded = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'checklist',
  name: 'checklist-recorded',
  version: 1,
  key: 'checklistRunId',
  summary: 'The checklist of one of the five contact points was gone through (rulebook SVC-17).',
  schema: z.object({
    checklistRunId: id('chk'),
    dealerId: id('dlr'),
    contactPoint: z.enum(['RECEPTION', 'LOUNGE', 'BOUTIQUE', 'SETTLEMENT', 'AWAY']),
    checklistCode: code,
    repairOrderId: id('ror').nullable(),
    staffMemberId: id('stf'),
    itemCount: count.min(1),
    passedCount: count,
    failedItemCodes: z.array(code),
    isCompliant: z.boolean().describe('Every item passed'),
    recordedAt: instant,
    businessDay,
  }),
  example: {
    checklistRunId: exampleId('chk'),
    dealerId: exampleId('dlr'),
    contactPoint: 'LOUNGE' as const,
    checklistCode: 'LOUNGE_2026',
    repairOrderId: null,
    staffMemberId: exampleId('stf'),
    itemCount: 8,
    passedCount: 7,
    failedItemCodes: ['TABLE_CLEARED_IN_3_MINUTES'],
    isCompliant: false,
    recordedAt: '2026-11-21T06:00:00.000Z',
    businessDay: '2026-11-21',
  },
});
