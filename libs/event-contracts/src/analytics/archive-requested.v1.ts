import { z } from 'zod';
import { defineEvent } from '../define-event';
import { id } from '../fields';

export const archiveRequested = defineEvent({
  publisher: 'analytics',
  aggregate: 'archive-request',
  name: 'archive-requested',
  version: 1,
  key: 'archiveRequestId',
  summary:
    'Figures are built again: each publisher sends its archived events of these types to a topic of their own (rulebook ANA-11).',
  schema: z.object({
    archiveRequestId: id('arq'),
    topic: z.string().max(200).describe('Where to send them; a topic that is gone withdraws the request'),
    types: z
      .array(z.string().max(100))
      .min(1)
      .max(100)
      .describe('Types of events, such as club.membership.tier-changed.v1'),
  }),
  example: {
    archiveRequestId: 'arq_01jd0000000000000000000001',
    topic: 'club.archive.arq_01jd0000000000000000000001',
    types: ['club.service-ledger.repair-order-settled.v1', 'club.service-ledger.repair-order-refunded.v1'],
  },
});
