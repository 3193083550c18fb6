import { z } from 'zod';
import { defineEvent } from '../define-event';
import { code, id } from '../fields';

export const staffMemberRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'staff-member',
  name: 'staff-member-registered',
  version: 1,
  key: 'staffMemberId',
  summary: 'A person on the staff of a dealer was registered, or the roles changed.',
  schema: z.object({
    staffMemberId: id('stf'),
    dealerId: id('dlr'),
    staffNumber: code,
    ownCustomerId: id('cus')
      .nullish()
      .describe(
        'The customer record of the same person, if they are one; points on it are decided by others (PTS-15)',
      ),
    roles: z.array(code).describe('Roles of rulebook PLT-01, such as SERVICE_ADVISOR'),
  }),
  example: {
    staffMemberId: 'stf_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    staffNumber: 'SA-07',
    roles: ['SERVICE_ADVISOR'],
  },
});
