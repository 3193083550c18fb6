import { z } from 'zod';
import { cny, exampleId, exampleMember } from '../../examples';
import { businessDay, code, count, externalRef, id, money, ofCustomer } from '../../fields';

/** The whole prepaid package after the fact (rulebook SVC-08). */
export const packageState = z.object({
  packageId: id('pkg'),
  ...ofCustomer,
  vehicleId: id('veh').nullable().describe('The vehicle it is for; null: any of the customer'),
  externalRef: externalRef.nullable(),
  kind: z.enum(['OIL', 'MAINTENANCE', 'MAINTENANCE_SETS']),
  definitionCode: code,
  soldOn: businessDay,
  paidAmount: money.describe('What the customer paid when it was sold'),
  paidWithPointsAmount: money.describe('The part of it that was paid with points, which earns nothing'),
  remainingPaidAmount: money.describe('Paid less all refunds: what earns points (rulebook PTS-02, PTS-05)'),
  soldSets: count.min(1),
  remainingSets: count,
  owedOilMillilitres: count,
  owedFilters: count,
  owedAmount: money.describe('The liability that is left, at package price'),
});

export const examplePackage: z.output<typeof packageState> = {
  packageId: exampleId('pkg'),
  ...exampleMember,
  vehicleId: exampleId('veh'),
  externalRef: null,
  kind: 'MAINTENANCE_SETS',
  definitionCode: 'MAINTENANCE_5',
  soldOn: '2026-11-21',
  paidAmount: cny('2000.00'),
  paidWithPointsAmount: cny('0.00'),
  remainingPaidAmount: cny('2000.00'),
  soldSets: 5,
  remainingSets: 5,
  owedOilMillilitres: 20_000,
  owedFilters: 5,
  owedAmount: cny('2000.00'),
};
