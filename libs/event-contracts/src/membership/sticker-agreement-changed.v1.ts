import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, id, ofCustomer } from '../fields';

export const stickerAgreementChanged = defineEvent({
  publisher: 'membership',
  aggregate: 'sticker-agreement',
  name: 'sticker-agreement-changed',
  version: 1,
  key: 'vehicleId',
  summary:
    "A customer's agreement to carry the dealer's sticker took a step; while active it gives free car washes (rulebook MEM-16).",
  schema: z.object({
    stickerAgreementId: id('stk'),
    vehicleId: id('veh'),
    ...ofCustomer,
    step: z.enum(['OFFERED', 'AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN']),
    previousStep: z.enum(['OFFERED', 'AGREED', 'FITTED', 'ACTIVE', 'WITHDRAWN']).nullable(),
    changedOn: businessDay,
    changedBy: id('stf').nullable(),
  }),
  example: {
    stickerAgreementId: exampleId('stk'),
    vehicleId: exampleId('veh'),
    ...exampleMember,
    step: 'ACTIVE' as const,
    previousStep: 'FITTED' as const,
    changedOn: '2026-11-21',
    changedBy: exampleId('stf'),
  },
});
