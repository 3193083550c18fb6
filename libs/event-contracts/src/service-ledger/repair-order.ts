import { z } from 'zod';
import { businessDay, code, count, externalRef, id, instant, money } from '../fields';

/** Kinds of repair order (rulebook SVC-01). */
export const repairOrderKind = z.enum([
  'PERIODIC_MAINTENANCE',
  'FIRST_CHECKS',
  'GENERAL_REPAIR',
  'BODY_AND_PAINT',
  'ACCIDENT',
  'WARRANTY_CLAIM',
  'FREE_INSPECTION',
  'PDS',
  'REWORK',
]);

/** One line as settled: what it listed, what was taken off, what is left to pay and by whom (rulebook SVC-01). */
export const settledLine = z.object({
  lineId: id('rol'),
  kind: z.enum(['LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER']),
  payer: z.enum(['CUSTOMER', 'INSURER', 'WARRANTY', 'CLUB']),
  listAmount: money,
  discountAmount: money,
  payableAmount: money.describe('List less discount; after refunds, what remains'),
});

export const orderTotals = z.object({
  listAmount: money,
  discountAmount: money,
  payableAmount: money,
  customerPayableAmount: money.describe('The part of the payable amount that the customer pays'),
});

/** The whole order after the fact, so that a consumer needs no earlier event. */
export const repairOrderState = z.object({
  repairOrderId: id('ror'),
  dealerId: id('dlr'),
  customerId: id('cus'),
  vehicleId: id('veh'),
  membershipId: id('mem')
    .nullable()
    .describe('Membership in force on the business day as the workshop knew it'),
  serviceAdvisorId: id('stf').nullable(),
  roNumber: code,
  externalRef: externalRef.nullable(),
  revision: count.min(1).describe('Counts up with each amendment by the dealer system'),
  kind: repairOrderKind,
  settledAt: instant,
  businessDay,
  mileageKm: count.nullable(),
  lines: z.array(settledLine),
  totals: orderTotals,
  paidWithPointsAmount: money
    .optional()
    .describe('The part of what the customer pays that was paid with points (rulebook PTS-07); absent: none'),
});

export const exampleOrder: z.output<typeof repairOrderState> = {
  repairOrderId: 'ror_01jd0000000000000000000001',
  dealerId: 'dlr_01jd0000000000000000000001',
  customerId: 'cus_01jd0000000000000000000001',
  vehicleId: 'veh_01jd0000000000000000000001',
  membershipId: 'mem_01jd0000000000000000000001',
  serviceAdvisorId: null,
  roNumber: 'RO-2026-0001',
  externalRef: { system: 'DMS', number: 'RO-2026-0001' },
  revision: 1,
  kind: 'PERIODIC_MAINTENANCE',
  settledAt: '2026-11-21T06:00:00.000Z',
  businessDay: '2026-11-21',
  mileageKm: 20_400,
  lines: [
    {
      lineId: 'rol_01jd0000000000000000000001',
      kind: 'LABOUR',
      payer: 'CUSTOMER',
      listAmount: { amount: '1000.00', currencyCode: 'CNY' },
      discountAmount: { amount: '50.00', currencyCode: 'CNY' },
      payableAmount: { amount: '950.00', currencyCode: 'CNY' },
    },
    {
      lineId: 'rol_01jd0000000000000000000002',
      kind: 'PART',
      payer: 'CUSTOMER',
      listAmount: { amount: '249.99', currencyCode: 'CNY' },
      discountAmount: { amount: '0.00', currencyCode: 'CNY' },
      payableAmount: { amount: '249.99', currencyCode: 'CNY' },
    },
  ],
  totals: {
    listAmount: { amount: '1249.99', currencyCode: 'CNY' },
    discountAmount: { amount: '50.00', currencyCode: 'CNY' },
    payableAmount: { amount: '1199.99', currencyCode: 'CNY' },
    customerPayableAmount: { amount: '1199.99', currencyCode: 'CNY' },
  },
};
