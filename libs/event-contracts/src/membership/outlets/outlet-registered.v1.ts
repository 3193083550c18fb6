import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, code, id } from '../../fields';

export const outletRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'outlet',
  name: 'outlet-registered',
  version: 1,
  key: 'outletId',
  summary: 'An outlet of a dealer was registered, or its details changed (rulebook MEM-15).',
  schema: z.object({
    outletId: id('out'),
    dealerId: id('dlr'),
    code,
    nameZh: z.string(),
    nameEn: z.string(),
    isActive: z.boolean(),
    registeredOn: businessDay,
  }),
  example: {
    outletId: exampleId('out'),
    dealerId: exampleId('dlr'),
    code: 'SH01-A',
    nameZh: '城西网点',
    nameEn: 'City West',
    isActive: true,
    registeredOn: '2026-03-01',
  },
});
