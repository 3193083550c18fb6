import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, code, id, ofCustomer } from '../fields';

export const callBackRecorded = defineEvent({
  publisher: 'activities',
  aggregate: 'call-back',
  name: 'call-back-recorded',
  version: 1,
  key: 'callBackId',
  summary:
    'A customer who stayed away was called: what came of it, and the reason given (rulebook ACT-10, ANA-05).',
  schema: z.object({
    callBackId: id('cbk'),
    ...ofCustomer,
    vehicleId: id('veh').nullable(),
    campaignId: id('cmg').nullable(),
    outcome: z.enum(['NOT_REACHED', 'TOO_EARLY', 'WILL_COME', 'SERVICED_ELSEWHERE', 'CAR_GONE', 'DECLINED']),
    reasonCode: code
      .nullable()
      .describe('Of a customer lost: WEAK_POINT, FAR_AWAY, NEAR_ANOTHER_STORE, PRICE …'),
    servicedAt: z
      .enum(['OWN_REGION', 'OTHER_REGION', 'OUTSIDE_NETWORK'])
      .nullable()
      .describe('Where the car goes now, as far as the customer says'),
    action: z.enum(['NONE', 'KEEP_GIFT', 'HOME_VISIT', 'PICK_UP_SERVICE', 'LONGER_HOURS', 'APPOINTMENT']),
    giftPromiseId: id('gft').nullable(),
    appointmentId: id('apt').nullable(),
    nextContactOn: businessDay.nullable(),
    calledOn: businessDay,
    staffMemberId: id('stf'),
  }),
  example: {
    callBackId: exampleId('cbk'),
    ...exampleMember,
    vehicleId: exampleId('veh'),
    campaignId: null,
    outcome: 'SERVICED_ELSEWHERE' as const,
    reasonCode: 'FAR_AWAY',
    servicedAt: 'OTHER_REGION' as const,
    action: 'PICK_UP_SERVICE' as const,
    giftPromiseId: exampleId('gft'),
    appointmentId: null,
    nextContactOn: '2026-12-21',
    calledOn: '2026-11-21',
    staffMemberId: exampleId('stf'),
  },
});
