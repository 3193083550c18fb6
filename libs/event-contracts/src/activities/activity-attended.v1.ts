import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, id, instant } from '../fields';

export const activityAttended = defineEvent({
  publisher: 'activities',
  aggregate: 'activity',
  name: 'activity-attended',
  version: 1,
  key: 'activityId',
  summary: 'A member checked in at an activity; once per member and activity (rulebook ACT-05).',
  schema: z.object({
    activityId: id('act'),
    registrationId: id('arg'),
    dealerId: id('dlr'),
    membershipId: id('mem'),
    customerId: id('cus'),
    attendedOn: businessDay,
    checkedInAt: instant,
  }),
  example: {
    activityId: 'act_01jd0000000000000000000001',
    registrationId: 'arg_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    membershipId: 'mem_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    attendedOn: '2026-11-28',
    checkedInAt: '2026-11-28T02:05:00.000Z',
  },
});
