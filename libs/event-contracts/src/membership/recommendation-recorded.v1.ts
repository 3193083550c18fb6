import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, code, id, ofCustomer } from '../fields';

export const recommendationRecorded = defineEvent({
  publisher: 'membership',
  aggregate: 'recommendation',
  name: 'recommendation-recorded',
  version: 1,
  key: 'customerId',
  summary: 'A member of staff proposed the club to a customer, with the answer (rulebook MEM-11, SVC-19).',
  schema: z.object({
    recommendationId: id('rec'),
    ...ofCustomer,
    staffMemberId: id('stf'),
    staffRole: code.describe('SERVICE_ADVISOR, SALES_ADVISOR, SPECIALIST'),
    departmentCode: code,
    wayIn: code.describe('The way into the club that was proposed (rulebook MEM-03)'),
    answer: z.enum(['CONSIDERING', 'DECLINED', 'JOINED']),
    declineReasonCode: code.nullable(),
    followUpOn: businessDay.nullable(),
    notAgainBefore: businessDay.nullable().describe('First day on which the customer may be asked again'),
    proposedOn: businessDay,
  }),
  example: {
    recommendationId: exampleId('rec'),
    ...exampleMember,
    membershipId: null,
    staffMemberId: exampleId('stf'),
    staffRole: 'SERVICE_ADVISOR',
    departmentCode: 'SERVICE',
    wayIn: 'FEE',
    answer: 'CONSIDERING' as const,
    declineReasonCode: null,
    followUpOn: '2026-12-01',
    notAgainBefore: null,
    proposedOn: '2026-11-21',
  },
});
