import { z } from 'zod';
import { defineEvent } from '../define-event';
import { code, id } from '../fields';

export const regionRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'region',
  name: 'region-registered',
  version: 1,
  key: 'regionId',
  summary: 'A regional office of the OEM was registered, or its names changed.',
  schema: z.object({ regionId: id('reg'), code, nameZh: z.string(), nameEn: z.string() }),
  example: { regionId: 'reg_01jd0000000000000000000001', code: 'EAST', nameZh: '华东', nameEn: 'East' },
});
