import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, count, id, instant, ofCustomer } from '../fields';
import { repairOrderKind } from './repair-order';

export const timePromiseJudged = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'time-promise',
  name: 'time-promise-judged',
  version: 1,
  key: 'repairOrderId',
  summary:
    'The finish that was promised for a job was kept or broken; a broken one may bring a gift (rulebook SVC-13).',
  schema: z.object({
    repairOrderId: id('ror'),
    ...ofCustomer,
    vehicleId: id('veh'),
    jobKind: repairOrderKind,
    promisedAt: instant.describe('The promised finish'),
    finishedAt: instant,
    isKept: z.boolean(),
    lateMinutes: count,
    giftCouponId: id('cpn').nullable().describe('The coupon that a broken promise brought'),
    judgedOn: businessDay,
  }),
  example: {
    repairOrderId: exampleId('ror'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    jobKind: 'PERIODIC_MAINTENANCE' as const,
    promisedAt: '2026-11-21T04:00:00.000Z',
    finishedAt: '2026-11-21T04:20:00.000Z',
    isKept: false,
    lateMinutes: 20,
    giftCouponId: exampleId('cpn'),
    judgedOn: '2026-11-21',
  },
});
