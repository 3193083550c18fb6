import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, id } from '../../fields';

export const personErased = defineEvent({
  publisher: 'membership',
  aggregate: 'customer',
  name: 'person-erased',
  version: 1,
  key: 'customerId',
  summary:
    'A person was erased: nothing that names the person may be left anywhere, sums stay under the anonymous key (rulebook MEM-17).',
  schema: z.object({
    customerId: id('cus'),
    dealerId: id('dlr'),
    anonymousKey: id('ano').describe('What takes the place of the customer where something has to stand'),
    membershipIds: z.array(id('mem')),
    vehicleIds: z.array(id('veh')),
    erasedOn: businessDay,
  }),
  example: {
    customerId: exampleId('cus'),
    dealerId: exampleId('dlr'),
    anonymousKey: exampleId('ano'),
    membershipIds: [exampleId('mem')],
    vehicleIds: [exampleId('veh')],
    erasedOn: '2026-11-21',
  },
});
