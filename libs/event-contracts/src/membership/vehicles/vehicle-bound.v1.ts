import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId, exampleMember } from '../../examples';
import { businessDay, id, ofCustomer } from '../../fields';

export const vehicleBound = defineEvent({
  publisher: 'membership',
  aggregate: 'vehicle',
  name: 'vehicle-bound',
  version: 1,
  key: 'vehicleId',
  summary:
    'A vehicle belongs to a customer from a day on: its owner, or the one who drives a leased or company car (rulebook CONV-8).',
  schema: z.object({
    vehicleId: id('veh'),
    ...ofCustomer,
    relation: z.enum(['OWNER', 'USER']).describe('USER: of a leased car, who earns for it'),
    ownerCustomerId: id('cus').describe(
      'Of a car that another one drives, its owner; else the same customer',
    ),
    boundOn: businessDay,
    boundBy: id('stf').nullable(),
  }),
  example: {
    vehicleId: exampleId('veh'),
    ...exampleMember,
    relation: 'OWNER' as const,
    ownerCustomerId: exampleId('cus'),
    boundOn: '2026-03-01',
    boundBy: null,
  },
});
