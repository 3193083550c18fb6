import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId, exampleMember } from '../examples';
import { businessDay, count, externalRef, id, money, ofCustomer } from '../fields';

export const extendedWarrantySold = defineEvent({
  publisher: 'service-ledger',
  aggregate: 'extended-warranty',
  name: 'extended-warranty-sold',
  version: 1,
  key: 'extendedWarrantyId',
  summary:
    'Warranty beyond that of the factory was sold while the factory warranty still ran (rulebook SVC-11).',
  schema: z.object({
    extendedWarrantyId: id('exw'),
    ...ofCustomer,
    vehicleId: id('veh'),
    externalRef: externalRef.nullable(),
    paidAmount: money,
    extraYears: count.min(1),
    extraKm: count.min(1),
    factoryCoverTo: businessDay.describe('First day without the warranty of the factory'),
    coverTo: businessDay.describe('First day without any warranty'),
    coverToKm: count.describe('Mileage at which it ends, if that comes first'),
    soldOn: businessDay,
    soldBy: id('stf').nullable(),
  }),
  example: {
    extendedWarrantyId: exampleId('exw'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    externalRef: null,
    paidAmount: cny('1980.00'),
    extraYears: 1,
    extraKm: 30_000,
    factoryCoverTo: '2027-11-20',
    coverTo: '2028-11-20',
    coverToKm: 130_000,
    soldOn: '2026-11-21',
    soldBy: exampleId('stf'),
  },
});
