import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, count, id } from '../../fields';

export const vehicleTransferred = defineEvent({
  publisher: 'membership',
  aggregate: 'vehicle',
  name: 'vehicle-transferred',
  version: 1,
  key: 'vehicleId',
  summary:
    'A vehicle changed hands: its file goes with it, points and cards stay with the former owner (rulebook CONV-8).',
  schema: z.object({
    vehicleId: id('veh'),
    dealerId: id('dlr'),
    fromCustomerId: id('cus'),
    fromMembershipId: id('mem').nullable(),
    toCustomerId: id('cus'),
    toMembershipId: id('mem').nullable(),
    cause: z.enum(['SOLD_ON', 'CORRECTED', 'MERGED']),
    transferredOn: businessDay,
    mileageKm: count.nullable(),
  }),
  example: {
    vehicleId: exampleId('veh'),
    dealerId: exampleId('dlr'),
    fromCustomerId: exampleId('cus'),
    fromMembershipId: exampleId('mem'),
    toCustomerId: exampleId('cus', 2),
    toMembershipId: null,
    cause: 'SOLD_ON' as const,
    transferredOn: '2026-11-21',
    mileageKm: 48_000,
  },
});
