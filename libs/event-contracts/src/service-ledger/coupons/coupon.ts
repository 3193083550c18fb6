import { z } from 'zod';
import { cny, exampleId, exampleMember } from '../../examples';
import { basisPoints, businessDay, code, id, money, ofCustomer, reference } from '../../fields';

/** The whole coupon after the fact, so that a consumer needs no earlier event (rulebook SVC-07). */
export const couponState = z.object({
  couponId: id('cpn'),
  ...ofCustomer,
  vehicleId: id('veh').nullable().describe('The vehicle it is good for; null: any of the holder'),
  couponNumber: code,
  status: z.enum(['ISSUED', 'RESERVED', 'USED', 'EXPIRED', 'VOID']),
  kind: z.enum([
    'MONEY_OFF_INSURANCE_RENEWAL',
    'MONEY_OFF_BOUTIQUE',
    'FREE_SERVICE',
    'LABOUR_DISCOUNT',
    'CAR_PURCHASE_REFERRAL_FUND',
    'PREMIUM_BACK',
  ]),
  definitionCode: code.describe('Its definition in the catalogue'),
  packCode: code.nullable().describe('The pack it came with, such as COMPLAINT_COMFORT'),
  serviceCode: code.nullable().describe('The service that is free'),
  worthAmount: money.describe('Declared worth; of money off, the amount'),
  discountBp: basisPoints.nullable().describe('Of a discount, its share'),
  isTransferable: z.boolean(),
  validFrom: businessDay,
  validTo: businessDay.describe('First day on which it is no longer good'),
  issuedOn: businessDay,
  origin: reference.describe(
    'What it was issued for: REDEMPTION, COMPLAINT, GIFT_PROMISE, RENEWAL_PACK, REFERRAL, TIME_PROMISE, MANUAL …',
  ),
  bearingDepartment: code,
});

export const exampleCoupon: z.output<typeof couponState> = {
  couponId: exampleId('cpn'),
  ...exampleMember,
  vehicleId: null,
  couponNumber: 'CP-2026-0001',
  status: 'ISSUED',
  kind: 'MONEY_OFF_BOUTIQUE',
  definitionCode: 'BOUTIQUE_50',
  packCode: null,
  serviceCode: null,
  worthAmount: cny('50.00'),
  discountBp: null,
  isTransferable: false,
  validFrom: '2026-11-21',
  validTo: '2027-05-21',
  issuedOn: '2026-11-21',
  origin: { type: 'REDEMPTION', id: exampleId('rdm') },
  bearingDepartment: 'CLUB',
};
