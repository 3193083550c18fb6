import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { said } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';

/** The scores of a survey. */
export const surveyAnswers = {
  table: copyTable({
    name: 'survey_answer_fact',
    key: ['dealerId', 'surveyAnswerId'],
    columns: [
      'customerId',
      'membershipId',
      'surveyCode',
      'aboutType',
      'aboutId',
      'overallScore',
      'answeredOn',
      ...ORIGIN,
    ],
  }),
  sources: [
    said(events.surveyAnswered, ({ data }) => ({ aboutType: data.about.type, aboutId: data.about.id })),
  ],
  rowFor: 'AGGREGATE',
} satisfies FactKind;
