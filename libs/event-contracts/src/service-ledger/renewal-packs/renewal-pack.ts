import { z } from 'zod';
import { cny, exampleId, exampleMember } from '../../examples';
import { businessDay, code, count, id, money, ofCustomer } from '../../fields';

/** The whole signed pack for next year's insurance after a claim (rulebook SVC-09). */
export const renewalPackState = z.object({
  renewalPackId: id('rnp'),
  ...ofCustomer,
  vehicleId: id('veh'),
  repairOrderId: id('ror').describe('The claim repair that opened it'),
  claimAmount: money.describe('Repair amount of the claim, which decides the gift'),
  packCode: code.describe('The bracket of the claim'),
  choice: z.enum(['A', 'B', 'C']),
  declaredWorthAmount: money.describe('Worth of the pack as data of its own, never the sum of its lines'),
  prepaidAmount: money.describe("The part of next year's premium that is paid ahead"),
  gifts: z.array(
    z.object({
      kind: z.enum(['COUPON', 'SERVICE', 'BOUTIQUE', 'ACCIDENT_TOW']),
      code,
      quantity: count.min(1),
      worthAmount: money,
      freeKm: count.nullable().describe('Of a tow, the free kilometres'),
    }),
  ),
  rewardStaffMemberId: id('stf').nullable(),
  rewardAmount: money.describe('What the service advisor gets for it'),
  signedOn: businessDay,
});

export const exampleRenewalPack: z.output<typeof renewalPackState> = {
  renewalPackId: exampleId('rnp'),
  ...exampleMember,
  vehicleId: exampleId('veh'),
  repairOrderId: exampleId('ror'),
  claimAmount: cny('8000.00'),
  packCode: 'CLAIM_5K_10K',
  choice: 'A',
  declaredWorthAmount: cny('800.00'),
  prepaidAmount: cny('1000.00'),
  gifts: [
    { kind: 'COUPON', code: 'INSURANCE_300', quantity: 1, worthAmount: cny('300.00'), freeKm: null },
    { kind: 'SERVICE', code: 'WHEEL_ALIGNMENT', quantity: 1, worthAmount: cny('400.00'), freeKm: null },
  ],
  rewardStaffMemberId: exampleId('stf'),
  rewardAmount: cny('50.00'),
  signedOn: '2026-11-21',
};
