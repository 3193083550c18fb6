import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, code, count, id, instant } from '../../fields';
import { complaintState, exampleComplaint } from './complaint';

export const complaintClosed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'complaint',
  name: 'complaint-closed',
  version: 1,
  key: 'complaintId',
  summary:
    'A complaint was resolved and followed up, with the comfort that was given (rulebook SVC-15, SVC-07).',
  schema: complaintState.extend({
    outcomeCode: code,
    resolvedAt: instant,
    followedUpAt: instant.nullable(),
    closedOn: businessDay,
    isInTime: z.boolean().describe('Resolved before it was due'),
    satisfactionScore: count.max(10).nullable().describe('Of the follow-up, 0 to 10'),
    comfortPackCode: code.nullable(),
    couponIds: z.array(id('cpn')),
  }),
  example: {
    ...exampleComplaint,
    outcomeCode: 'REPAIRED_AGAIN',
    resolvedAt: '2026-11-22T06:00:00.000Z',
    followedUpAt: '2026-11-25T02:00:00.000Z',
    closedOn: '2026-11-25',
    isInTime: true,
    satisfactionScore: 8,
    comfortPackCode: 'COMPLAINT_COMFORT',
    couponIds: [exampleId('cpn')],
  },
});
