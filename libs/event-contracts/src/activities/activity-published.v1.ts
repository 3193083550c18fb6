import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, count, id, instant } from '../fields';

export const activityPublished = defineEvent({
  publisher: 'activities',
  aggregate: 'activity',
  name: 'activity-published',
  version: 1,
  key: 'activityId',
  summary: 'An activity of the club is open for registration (rulebook ACT-01).',
  schema: z.object({
    activityId: id('act'),
    dealerId: id('dlr'),
    kind: z.enum(['IN_STORE', 'OUTSIDE']),
    isMembersOnly: z.boolean(),
    capacity: count.min(1),
    startsAt: instant,
    endsAt: instant,
    heldOn: businessDay,
    titleZh: z.string().min(1).max(200).optional().describe('What it is called, in Chinese'),
    titleEn: z.string().min(1).max(200).optional().describe('What it is called, in English'),
  }),
  example: {
    activityId: 'act_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    kind: 'IN_STORE' as const,
    isMembersOnly: true,
    capacity: 30,
    startsAt: '2026-11-28T02:00:00.000Z',
    endsAt: '2026-11-28T04:00:00.000Z',
    heldOn: '2026-11-28',
    titleZh: '冬季用车讲座',
    titleEn: 'Driving in winter',
  },
});
