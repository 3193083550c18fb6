import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, code, id, ofCustomer, reference, score } from '../fields';

export const surveyAnswered = defineEvent({
  publisher: 'activities',
  aggregate: 'survey-answer',
  name: 'survey-answered',
  version: 1,
  key: 'surveyAnswerId',
  summary:
    'A customer answered a survey about an activity, a visit or the club; scores only (rulebook ACT-06).',
  schema: z.object({
    surveyAnswerId: id('sva'),
    ...ofCustomer,
    surveyCode: code,
    about: reference.describe('ACTIVITY, REPAIR_ORDER, CAMPAIGN or CLUB'),
    overallScore: score.nullable(),
    scores: z.array(z.object({ questionCode: code, score })),
    answeredOn: businessDay,
  }),
  example: {
    surveyAnswerId: exampleId('sva'),
    ...exampleMember,
    surveyCode: 'AFTER_ACTIVITY',
    about: { type: 'ACTIVITY', id: exampleId('act') },
    overallScore: 9,
    scores: [{ questionCode: 'CONTENT', score: 9 }],
    answeredOn: '2026-11-29',
  },
});
