import { z } from 'zod';
import { defineEvent } from '../define-event';
import { code, id } from '../fields';

export const dealerRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'dealer',
  name: 'dealer-registered',
  version: 1,
  key: 'dealerId',
  summary: 'A dealer was registered in a region, or its details changed.',
  schema: z.object({
    dealerId: id('dlr'),
    regionId: id('reg'),
    code,
    nameZh: z.string(),
    nameEn: z.string(),
    timeZone: z.string().describe('IANA time zone that cuts the business days'),
    currencyCode: z.string().regex(/^[A-Z]{3}$/),
    isSandbox: z.boolean().optional().describe('Present and true for a dealer whose clock may be moved'),
  }),
  example: {
    dealerId: 'dlr_01jd0000000000000000000001',
    regionId: 'reg_01jd0000000000000000000001',
    code: 'SH01',
    nameZh: '上海一店',
    nameEn: 'Shanghai One',
    timeZone: 'Asia/Shanghai',
    currencyCode: 'CNY',
  },
});
