import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, count, id, instant, money, ofCustomer } from '../fields';

export const rescueCaseClosed = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'rescue-case',
  name: 'rescue-case-closed',
  version: 1,
  key: 'rescueCaseId',
  summary:
    'A rescue on the road is over: its times, the kilometres that were free and those that were charged (rulebook SVC-14).',
  schema: z.object({
    rescueCaseId: id('rsc'),
    ...ofCustomer,
    vehicleId: id('veh'),
    outcome: z.enum(['REPAIRED_ON_SITE', 'TOWED', 'CALLED_OFF']),
    calledAt: instant,
    dispatchedAt: instant.nullable(),
    onSiteAt: instant.nullable(),
    closedAt: instant,
    closedOn: businessDay,
    freeKm: count,
    chargedKm: count,
    freeAmount: money.describe('What the free part is worth'),
    chargedAmount: money,
    hadCourtesyCar: z.boolean(),
    responderIds: z.array(id('stf')),
    repairOrderId: id('ror').nullable(),
  }),
  example: {
    rescueCaseId: exampleId('rsc'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    outcome: 'TOWED' as const,
    calledAt: '2026-11-21T13:00:00.000Z',
    dispatchedAt: '2026-11-21T13:05:00.000Z',
    onSiteAt: '2026-11-21T13:40:00.000Z',
    closedAt: '2026-11-21T14:30:00.000Z',
    closedOn: '2026-11-21',
    freeKm: 20,
    chargedKm: 12,
    freeAmount: cny('200.00'),
    chargedAmount: cny('120.00'),
    hadCourtesyCar: true,
    responderIds: [exampleId('stf')],
    repairOrderId: exampleId('ror'),
  },
});
