import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, code, count, externalRef, id, money } from '../fields';

export const insurancePolicyRecorded = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'insurance-policy',
  name: 'insurance-policy-recorded',
  version: 1,
  key: 'policyId',
  summary:
    'An insurance policy of a vehicle was recorded or amended, sold here or elsewhere (rulebook SVC-10).',
  schema: z.object({
    policyId: id('pol'),
    dealerId: id('dlr'),
    customerId: id('cus'),
    vehicleId: id('veh'),
    externalRef: externalRef.nullable(),
    revision: count.min(1),
    kind: z.enum(['COMPULSORY', 'COMMERCIAL']),
    insurerCode: code,
    isSoldHere: z.boolean(),
    soldOn: businessDay,
    periodFrom: businessDay,
    periodTo: businessDay.describe('First day after the insured period'),
    premiumAmount: money,
  }),
  example: {
    policyId: 'pol_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    vehicleId: 'veh_01jd0000000000000000000001',
    externalRef: { system: 'DMS', number: 'P-1001' },
    revision: 1,
    kind: 'COMMERCIAL' as const,
    insurerCode: 'PICC',
    isSoldHere: true,
    soldOn: '2026-11-21',
    periodFrom: '2026-12-01',
    periodTo: '2027-12-01',
    premiumAmount: { amount: '3200.00', currencyCode: 'CNY' },
  },
});
