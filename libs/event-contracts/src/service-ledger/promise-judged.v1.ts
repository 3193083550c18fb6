import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, code, id, money, ofCustomer, reference } from '../fields';

export const promiseJudged = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'promise',
  name: 'promise-judged',
  version: 1,
  key: 'promiseId',
  summary: 'A promised benefit was given, made good in another way, or not kept (rulebook SVC-21).',
  schema: z.object({
    promiseId: id('prm'),
    ...ofCustomer,
    benefitCode: code,
    promisedBy: reference.describe(
      'Where it was promised: ENTITLEMENT_PLAN, COUPON, REPAIR_ORDER, GIFT_PROMISE …',
    ),
    outcome: z.enum(['FULFILLED', 'COMPENSATED', 'BROKEN']),
    causeCode: code.nullable().describe('Why it was not simply given'),
    worthAmount: money,
    compensation: reference.nullable().describe('What was given instead'),
    promisedOn: businessDay,
    dueOn: businessDay.nullable(),
    judgedOn: businessDay,
    isWithdrawn: z
      .boolean()
      .optional()
      .describe(
        'The promise fell away after it was judged, or is open again, and counts no more; unset: it counts',
      ),
  }),
  example: {
    promiseId: exampleId('prm'),
    ...exampleMember,
    benefitCode: 'LABOUR_DISCOUNT',
    promisedBy: { type: 'REPAIR_ORDER', id: exampleId('ror') },
    outcome: 'COMPENSATED' as const,
    causeCode: 'MEMBERSHIP_ARRIVED_LATE',
    worthAmount: cny('50.00'),
    compensation: { type: 'COUPON', id: exampleId('cpn') },
    promisedOn: '2026-11-21',
    dueOn: '2026-11-21',
    judgedOn: '2026-11-22',
  },
});
